/** What `link-identity doctor` found out by one look. */
export type Finding = {
  readonly check:
    | 'node'
    | 'contract'
    | 'port'
    | 'mock'
    | 'version'
    | 'token'
    | 'clock'
    | 'people'
    | 'faults'
    | 'delivery'
    | 'receiver';
  readonly status: 'ok' | 'warn' | 'fail';
  readonly message: string;
  /** What to do; null when nothing is to be done. */
  readonly advice: string | null;
};

export const ok = (check: Finding['check'], message: string): Finding => ({
  check,
  status: 'ok',
  message,
  advice: null,
});

export const warn = (check: Finding['check'], message: string, advice: string): Finding => ({
  check,
  status: 'warn',
  message,
  advice,
});

export const fail = (check: Finding['check'], message: string, advice: string): Finding => ({
  check,
  status: 'fail',
  message,
  advice,
});
