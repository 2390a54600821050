/** `link-identity mock`: serves the mock until it is stopped. */
import { command } from '../command.ts';
import { aborted } from '../interruption.ts';
import { banner, lineOf, startedOf } from '../mock-view.ts';
import { only } from '../only.ts';
import { serve } from '../serve-mock.ts';

export const mock = command({
  name: 'mock',
  about: 'Serves a mock of the API: a simulated scanner pairs, enrolls and verifies; webhooks are delivered.',
  options: [
    'host',
    'port',
    'seed',
    'data',
    'contract',
    'clientSecret',
    'controlToken',
    'scannerDelay',
    'retries',
    'strict',
    'quiet',
  ],
  examples: {
    mock: 'on http://127.0.0.1:4010, everything in memory',
    'mock --port 0 --json': 'on any free port, credentials as JSON',
    'mock --data .link-identity': 'keeps everything in a directory',
    'mock --seed demo': 'the same ids and scores at every start',
  },
  run: async ({ options, output, stopped }) => {
    const { host, port, data, scannerDelay, strict = false, quiet = false } = options;
    const { seed, contract, clientSecret, controlToken, retries } = options;
    await using mock = await serve(
      {
        host,
        port,
        retries,
        strict,
        scannerDelayMs: scannerDelay,
        ...only({ seed, contract, clientSecret, controlToken, dataDirectory: data }),
        onLog: (entry) => {
          if (!quiet || entry.kind === 'defect') output.note(lineOf(entry));
        },
      },
      output.note,
    );
    output.item(startedOf(mock), banner(mock, { data, host }));
    await aborted(stopped);
  },
});
