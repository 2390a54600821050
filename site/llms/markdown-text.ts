/** Changes to Markdown that leave its code alone. */
import { posix } from 'node:path';

/** Headings `levels` deeper. There are six; what would lie deeper is a heading of the sixth. */
export function demoted(markdown: string, levels: number): string {
  return outsideCode(markdown, (line) =>
    line.replace(/^#{1,6}(?= )/, (marks) => '#'.repeat(Math.min(marks.length + levels, 6))),
  );
}

/** The relative links of the page at `url`, as they are for a reader of the site's root. */
export function rebased(markdown: string, url: string): string {
  return outsideCode(markdown, (line) =>
    line.replaceAll(/\]\(([^)\s]+)\)/g, (_link, target: string) => `](${fromRoot(target, url)})`),
  );
}

function fromRoot(target: string, url: string): string {
  if (/^[a-z][a-z+.-]*:/i.test(target)) return target;
  if (target.startsWith('#')) return `${url}${target}`;
  return posix.join(posix.dirname(url), target);
}

function outsideCode(markdown: string, change: (line: string) => string): string {
  let fence: string | undefined;
  return markdown
    .split('\n')
    .map((line) => {
      const [, marks] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
      if (marks !== undefined && (fence === undefined || marks.startsWith(fence))) {
        fence = fence === undefined ? marks : undefined;
        return line;
      }
      return fence === undefined ? change(line) : line;
    })
    .join('\n');
}
