/** Observations in a form that two runs share, and the difference between two of them in words. */

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

const patterns: readonly (readonly [RegExp, string])[] = [
  [UUID, '<uuid>'],
  [/^[\w-]{20,}\.[\w-]{20,}\.[\w-]{20,}$/, '<jwt>'],
  [/^[a-hjkmnp-z2-9]{9}$/, '<code>'],
  [/^evt_[0-9a-f]{32}$/, '<event id>'],
  [/^del_[0-9a-f-]{36}$/, '<delivery id>'],
  [/\n {4}at /, '<stack trace>'],
  [/^fid_[0-9a-f-]{36}$/, '<feature id>'],
];

/** `value` with identifiers replaced by their kind, and times by their distance from now in minutes. */
export function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shape(item)]));
  }
  if (typeof value !== 'string') return value;
  if (TIME.test(value)) return `<now ${minutesFromNow(value)} min>`;
  return patterns.find(([pattern]) => pattern.test(value))?.[1] ?? value;
}

function minutesFromNow(time: string): string {
  const minutes = Math.round((Date.parse(time) - Date.now()) / 60_000);
  return minutes < 0 ? `${minutes}` : `+${minutes}`;
}

/** What sort of thing `value` is, where the value itself differs from run to run. */
export function kindOf(value: unknown): string {
  if (typeof value !== 'string') return value === null ? 'null' : typeof value;
  if (UUID.test(value)) return 'uuid';
  if (TIME.test(value)) return 'time';
  return TIME.test(`${value}Z`) ? 'time without zone' : 'text';
}

/** One sentence for each place where `actual` is not `expected`. */
export function differences(expected: unknown, actual: unknown, at = ''): string[] {
  if (!isContainer(expected) || !isContainer(actual) || Array.isArray(expected) !== Array.isArray(actual)) {
    return Object.is(expected, actual) ? [] : [`${at || 'it'} is ${brief(actual)}`];
  }
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...names].flatMap((name) => {
    const where = at ? `${at}.${name}` : name;
    if (!(name in actual)) return [`${where} is missing`];
    return differences(expected[name], actual[name], where);
  });
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}
