/** Text on its way into HTML. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const code = (text: string): string => `<code>${escape(text)}</code>`;

/** Longer bodies tell no more, and a report has to be opened. */
const LONGEST_BODY = 4_000;

/** A body as it is read best: indented when it is JSON, cut when it is long. */
export function pretty(text: string): string {
  const shown = indented(text);
  return shown.length > LONGEST_BODY
    ? `${shown.slice(0, LONGEST_BODY)}\n… (${text.length} characters in all)`
    : shown;
}

function indented(text: string): string {
  try {
    const lines = JSON.stringify(JSON.parse(text), undefined, 2);
    // Ten scores read better beside each other than below each other.
    return lines.replace(
      /\[\n\s+([^[\]{}"]{1,160})\n\s+\]/g,
      (_list, items: string) => `[${items.replace(/\n\s+/g, ' ')}]`,
    );
  } catch {
    return text;
  }
}
