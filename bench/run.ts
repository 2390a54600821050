/**
 * Measures the mock beside Prism's own CLI, a server written by hand, and node:http.
 *
 *   npm run bench                      everything, several rounds, about a quarter of an hour
 *   npm run bench -- --write           everything, and puts it into docs/performance.md
 *   npm run bench -- --part servers    one part only: servers, delivery or stored; can be repeated
 *   npm run bench -- --rounds 2        fewer rounds
 *   npm run bench -- --quick           one short round: whether it runs, and the order of magnitude
 *   npm run bench -- --json            everything measured, each round, as one JSON document on stdout
 *
 * No number makes it fail: what is slow on one machine is fast on another. A server that does not answer, an answer that
 * is not the expected one and an event that does not arrive do.
 *
 * Exit codes: 0 measured, 1 something could not be measured, 2 bad options.
 */
import { parseArgs } from 'node:util';
import { clientIdOf, tenantIdOf } from '../mock/domain/new-tenant.ts';
import { compare } from './comparison.ts';
import { deliveryLatency } from './delivery.ts';
import { machineText, sectionsOf, writeSections } from './page.ts';
import { plans } from './plan.ts';
import { isFull, thisMachine, type Results } from './results.ts';
import { costByStored } from './stored.ts';
import { deliveryTable, ratiosTable, storedTable, valuesTable } from './table.ts';

const SEED = 'link-identity';

const parts = ['servers', 'delivery', 'stored'] as const;
type Part = (typeof parts)[number];

const { plan, wanted, json, write } = options();
const say = (text: string) => process.stderr.write(`${text}\n`);

const results = await measureAll();
if (write && isFull(results)) await writeSections(sectionsOf(results));
process.stdout.write(json ? `${JSON.stringify(results)}\n` : reportOf(results));

async function measureAll(): Promise<Results> {
  const machine = thisMachine();
  const { contenders, load, rounds, deliveries, sizes, storedRounds } = plan;
  const clientId = clientIdOf(SEED, tenantIdOf(SEED, 0), 0);
  const servers = wanted.has('servers') ? await compare(contenders, load, rounds, clientId, say) : undefined;
  if (wanted.has('delivery')) say('deliveries');
  const delivery = wanted.has('delivery') ? await deliveryLatency(deliveries) : undefined;
  const stored = wanted.has('stored') ? await costByStored(sizes, load, storedRounds, say) : undefined;
  return { machine, plan, servers, delivery, stored };
}

function reportOf({ machine, servers, delivery, stored }: Results): string {
  const sections = [
    machineText(machine),
    ...(servers
      ? [
          `POST /v1/verify, valid, ${plan.load.connections} connections, medians of ${plan.rounds} rounds`,
          valuesTable(servers, 'valid'),
          'The same, invalid',
          valuesTable(servers, 'invalid'),
          'Start and memory',
          valuesTable(servers, 'process'),
          'Ours to theirs, medians of the ratios within a round; above 1 ours is better',
          ratiosTable(servers),
        ]
      : []),
    ...(delivery ? ['From the commit of an event to its POST', deliveryTable(delivery)] : []),
    ...(stored
      ? [
          `A valid verification by what is stored, in a data directory, medians of ${plan.storedRounds} rounds`,
          storedTable(stored),
        ]
      : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean' },
        json: { type: 'boolean' },
        write: { type: 'boolean' },
        part: { type: 'string', multiple: true },
        rounds: { type: 'string' },
      },
    });
    const { quick = false, json = false, write = false, part = parts, rounds } = values;
    const unknown = part.find((name) => !parts.some((known) => known === name));
    if (unknown !== undefined) throw new Error(`There is no part ${unknown}, only ${parts.join(', ')}`);
    if (rounds !== undefined && !/^[1-9]\d?$/.test(rounds))
      throw new Error('--rounds is a number from 1 to 99');
    if (write && (quick || values.part))
      throw new Error('--write is for a full run, without --quick and --part');
    const chosen = quick ? plans.quick : plans.full;
    const few = rounds === undefined ? {} : { rounds: Number(rounds), storedRounds: Number(rounds) };
    return { plan: { ...chosen, ...few }, wanted: new Set(part as readonly Part[]), json, write };
  } catch (error) {
    process.stderr.write(
      `bench: ${(error as Error).message}. Options are --quick, --json, --write, --part NAME and --rounds N.\n`,
    );
    process.exit(2);
  }
}
