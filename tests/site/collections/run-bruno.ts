/**
 * Runs a Bruno collection: files as Bruno's own parser reads them, sent with fetch, their scripts with the little of
 * Bruno's interface that they use. Bruno's command line itself runs it in tests/package, as it brings 450 packages.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createContext, runInContext } from 'node:vm';
import { parseCollection, parseEnvironment, parseFolder, parseRequest } from '@usebruno/filestore';
import { expect } from 'vitest';

export type BrunoRun = {
  readonly sent: readonly { readonly name: string; readonly body: string; readonly status: number }[];
  readonly tests: readonly { readonly name: string; readonly failure: string | undefined }[];
};

type Variables = Readonly<Record<string, string>>;
type Named = { readonly name: string; readonly value: string; readonly secret?: boolean };

type Parsed = {
  readonly name: string;
  readonly seq: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly Named[];
    readonly body: { readonly mode: string; readonly json: string };
    readonly auth: Auth;
    readonly script: { readonly res: string | null };
    readonly tests: string | null;
  };
};
type Auth = { readonly mode: string; readonly bearer: { readonly token: string } | null };

const format = { format: 'yml' } as const;

/** Sends everything from top to bottom in an environment, given by its file's name, with `values` on top of it. */
export async function runBruno(
  files: Readonly<Record<string, string>>,
  environment: string,
  values: Variables,
): Promise<BrunoRun> {
  const { root, requests } = read(files);
  const inEnvironment = parseEnvironment(files[`environments/${environment}.yml`] ?? '', format).variables;
  const given = { ...named(root.vars.req), ...named(inEnvironment), ...values };
  // What scripts set is above everything else, for as long as the run lasts.
  const set: Record<string, unknown> = {};
  const sent: BrunoRun['sent'][number][] = [];
  const tests: BrunoRun['tests'][number][] = [];

  for (let at = 0; at < requests.length; at += 1) {
    const { name, request } = requests[at]!;
    const fill = (text: string) =>
      text.replaceAll(/\{\{(\w+)\}\}/g, (whole, key: string) =>
        String(set[key] ?? (given as Variables)[key] ?? whole),
      );
    const auth = request.auth.mode === 'inherit' ? root.auth : request.auth;
    const body = fill(request.body.json);
    const response = await fetch(fill(request.url), {
      method: request.method,
      headers: {
        ...named(request.headers),
        ...(auth.mode === 'bearer' ? { Authorization: `Bearer ${fill(auth.bearer!.token)}` } : {}),
      },
      body,
    });
    const answer: unknown = await response.json();
    sent.push({ name, body, status: response.status });

    let next = at;
    const scope = createContext({
      expect,
      res: { getStatus: () => response.status, getBody: () => answer },
      bru: {
        getVar: (key: string) => set[key],
        setVar: (key: string, value: unknown) => (set[key] = value),
        sleep,
        runner: {
          setNextRequest: (wanted: string) =>
            (next = requests.findIndex((other) => other.name === wanted) - 1),
          stopExecution: () => (next = requests.length),
        },
      },
      test(title: string, check: () => void) {
        tests.push({ name: title, failure: failureOf(check) });
      },
    });
    for (const code of [request.script.res, request.tests]) {
      await runInContext(`(async () => {${code ?? ''}\n})()`, scope);
    }
    at = next;
  }
  return { sent, tests };
}

// Folders by their place, and in each the requests by theirs.
function read(files: Readonly<Record<string, string>>) {
  const paths = Object.keys(files);
  const folders = paths
    .filter((path) => path.endsWith('/folder.yml'))
    .map((path) => ({ path: path.slice(0, -'folder.yml'.length), seq: seqOf(files[path]!) }))
    .toSorted((one, other) => one.seq - other.seq);
  const requests = folders.flatMap(({ path: folder }) =>
    paths
      .filter((path) => path.startsWith(folder) && !path.endsWith('/folder.yml'))
      .map((path) => parseRequest(files[path]!, format) as Parsed)
      .toSorted((one, other) => one.seq - other.seq),
  );
  const { collectionRoot } = parseCollection(files['opencollection.yml']!, format);
  return {
    root: collectionRoot.request as {
      readonly auth: Auth;
      readonly vars: { readonly req: readonly Named[] };
    },
    requests,
  };
}

function seqOf(text: string): number {
  return (parseFolder(text, format) as { meta: { seq: number } }).meta.seq;
}

function named(list: readonly Named[]): Variables {
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

function failureOf(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
