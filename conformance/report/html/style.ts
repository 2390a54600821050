/** The look of the report; nothing in it is fetched. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b2330; --soft: #5b6676; --paper: #fff; --line: #dfe4ea; --tint: #f5f7f9;
  --pass: #1a7f4b; --fail: #c22f2f; --warn: #9a6700; --open: #6e4ab5; --rest: #a9b3c0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #9aa6b5; --paper: #12161c; --line: #2c343f;
  --tint: #1a2029; --pass: #4cc38a; --fail: #ff7b72; --warn: #e3b341; --open: #b99af0; --rest: #4d5866; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
body { margin: 0; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
header, main { max-width: 72rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem); } main { padding-top: 0; }
h1 { margin: 0; font-size: clamp(1.7rem, 5vw, 2.4rem); letter-spacing: .01em; color: var(--open); }
.exit-0 h1 { color: var(--pass); } .exit-1 h1 { color: var(--fail); }
h2 { margin: 2.8rem 0 .8rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); font-size: 1.35rem; }
h2 small, h3 small { font-weight: 400; color: var(--soft); font-size: .88rem; margin-left: .4rem; }
h3 { margin: 0; font-size: 1.05rem; line-height: 1.6; } h4 { margin: .8rem 0 .25rem; font-size: .82rem; color: var(--soft); }
p { margin: .3rem 0; } a { color: inherit; text-underline-offset: .15em; text-decoration-color: var(--rest); }
.eyebrow { margin: 0 0 .2rem; text-transform: uppercase; letter-spacing: .08em; font-size: .78rem; }
.eyebrow, .meta, .id, cite, small, .calm { color: var(--soft); } .meta, .id, cite { font-size: .85rem; }
.target { font-size: 1.15rem; font-weight: 600; overflow-wrap: anywhere; } .sentence { font-size: 1.05rem; }
.bar { display: flex; gap: 2px; height: 1.1rem; margin: 1.1rem 0 .6rem; border-radius: .4rem; overflow: hidden; }
.bar i { min-width: 4px; background: var(--rest); }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0 0 .8rem; padding: 0; list-style: none; font-size: .92rem; }
.legend li::before { content: ''; display: inline-block; width: .7rem; height: .7rem; margin-right: .4rem; border-radius: .2rem; background: var(--rest); }
.bar .pass, .legend .pass::before { background: var(--pass); }
.bar .fail, .legend .fail::before { background: var(--fail); }
.bar .warn, .legend .warn::before { background: var(--warn); }
.bar .inconclusive, .bar .harness-error, .legend .inconclusive::before, .legend .harness-error::before { background: var(--open); }
.finding { margin: 1rem 0; padding: 1rem 1.2rem; border: 1px solid var(--line); border-left: 5px solid var(--open); border-radius: .5rem; overflow-wrap: anywhere; }
.finding.fail { border-left-color: var(--fail); } .finding.warn { border-left-color: var(--warn); }
.finding.known { opacity: .75; } .finding:target, tr:target td { background: var(--tint); }
blockquote { margin: .7rem 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--line); } blockquote a { font-weight: 600; }
cite { display: block; font-style: normal; } .level { font-size: .78rem; letter-spacing: .04em; color: var(--soft); }
.facts { display: grid; gap: .5rem; margin: .8rem 0; } .facts div { display: grid; grid-template-columns: 5.5rem 1fr; }
.facts dt { color: var(--soft); } .facts dd { margin: 0; font-family: ui-monospace, monospace; font-size: .88rem; overflow-wrap: anywhere; }
pre { margin: 0; padding: .8rem; overflow: auto; max-height: 26rem; background: var(--tint); border-radius: .4rem; font: .8rem/1.5 ui-monospace, monospace; }
code { font: .86em ui-monospace, monospace; overflow-wrap: anywhere; }
details { margin: .5rem 0; } summary { cursor: pointer; } details p { padding: .3rem 0 .3rem 1rem; } details ul { margin: .4rem 0; padding-left: 1rem; list-style: none; }
details li { margin: .25rem 0; font-size: .92rem; }
.sides { display: grid; gap: 0 1rem; } .sides > div { min-width: 0; }
@media (min-width: 60rem) { .sides { grid-template-columns: 1fr 1fr; } }
.badge { display: inline-block; padding: .05rem .55rem; border: 1px solid; border-radius: 1rem; font-size: .76rem; font-weight: 500; line-height: 1.5; color: var(--soft); white-space: nowrap; vertical-align: .08em; }
.badge.pass { color: var(--pass); } .badge.fail { color: var(--fail); } .badge.warn { color: var(--warn); } .badge.inconclusive, .badge.harness-error { color: var(--open); }
.filter { display: flex; flex-wrap: wrap; gap: .3rem 1rem; margin: 0 0 1rem; padding: .5rem 1rem .7rem; border: 1px solid var(--line); border-radius: .5rem; font-size: .92rem; }
.filter legend { padding: 0 .4rem; color: var(--soft); font-size: .85rem; } .filter label { cursor: pointer; } .filter b { font-weight: 500; color: var(--soft); }
.area { margin: 0 0 1.6rem; } table { width: 100%; border-collapse: collapse; }
td { padding: .55rem .6rem; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; } td p { margin: 0; } td.state { width: 8.5rem; padding-left: 0; }
td .why { color: var(--soft); font-size: .88rem; } td details { margin: .15rem 0 0; font-size: .88rem; } td summary { color: var(--soft); }
@media (max-width: 40rem) { td { display: block; border: 0; padding: .1rem 0; } tr { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line); } }
@media print { .filter { display: none; } pre { max-height: none; white-space: pre-wrap; } .finding { break-inside: avoid; } }
`;
