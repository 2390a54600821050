/** The look of the report; nothing in it is fetched. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b2330; --soft: #5b6676; --paper: #fff; --line: #dfe4ea; --tint: #f5f7f9;
  --pass: #1a7f4b; --fail: #c22f2f; --warn: #9a6700; --open: #6e4ab5; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #9aa6b5; --paper: #12161c; --line: #2c343f;
  --tint: #1a2029; --pass: #4cc38a; --fail: #ff7b72; --warn: #e3b341; --open: #b99af0; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
header, main { max-width: 68rem; margin: 0 auto; padding: 1.5rem; }
header { border-bottom: 3px solid var(--open); }
header.exit-0 { border-color: var(--pass); } header.exit-1 { border-color: var(--fail); }
h1 { margin: 0; font-size: 1.6rem; overflow-wrap: anywhere; } h2 { margin-top: 2.5rem; } h3 { margin: 0; font-size: 1.05rem; }
h4 { margin: .8rem 0 .2rem; font-size: .85rem; color: var(--soft); }
.eyebrow, .meta, .id, small, cite { color: var(--soft); font-size: .88rem; } .verdict { font-size: 1.15rem; font-weight: 600; }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; list-style: none; }
.tiles li { padding: .6rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--tint); }
.tiles strong { font-size: 1.4rem; }
article { margin: 1rem 0; padding: 1rem 1.2rem; border: 1px solid var(--line); border-left: 4px solid var(--open); border-radius: .4rem; }
article.fail { border-left-color: var(--fail); } article.warn { border-left-color: var(--warn); }
blockquote { margin: .6rem 0; padding-left: .8rem; border-left: 3px solid var(--line); }
dl { display: grid; grid-template-columns: auto 1fr; gap: .2rem .8rem; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: 0; padding: .8rem; overflow-x: auto; background: var(--tint); border-radius: .3rem; font-size: .82rem; line-height: 1.45; }
code { font-size: .88em; overflow-wrap: anywhere; } details { margin: .5rem 0; } summary { cursor: pointer; }
.badge { display: inline-block; padding: 0 .5rem; border-radius: 1rem; border: 1px solid; font-size: .78rem; color: var(--open); white-space: nowrap; }
.badge.pass { color: var(--pass); } .badge.fail { color: var(--fail); } .badge.warn { color: var(--warn); }
.badge.not-testable, .badge.not-applicable { color: var(--soft); }
.scroll { overflow-x: auto; } table { width: 100%; border-collapse: collapse; } th, td { padding: .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
td ul { margin: .3rem 0; padding-left: 1.1rem; }
`;
