/** What is wrong with the address of a deployment, in one sentence; undefined when nothing is. */
export function baseUrlProblem(url: string): string | undefined {
  const said = `it is ${JSON.stringify(url)}`;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    return `--base-url has to be an http or https URL; ${said}.`;
  }
  const { search, hash, username, password } = new URL(url);
  // Not repeated: it may hold a password.
  if (username !== '' || password !== '') return '--base-url has to be a URL without a user and a password.';
  return search === '' && hash === ''
    ? undefined
    : `--base-url has to end with a path, since /v1/… is appended; ${said}.`;
}
