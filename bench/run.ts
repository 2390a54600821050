/**
 * Measures the mock beside Prism's own CLI, a server written by hand, and node:http.
 *
 *   npm run bench                      everything, several rounds, about a quarter of an hour
 *   npm run bench -- --part servers    one part only: servers, delivery or stored; can be repeated
 *   npm run bench -- --rounds 2        fewer rounds
 *   npm run bench -- --quick           one short round, about a minute: whether it runs, and the order of magnitude
 *   npm run bench -- --json            everything measured, each round, as one JSON document on stdout
 *
 * Exit codes: 0 measured, 1 something could not be measured, 2 bad options.
 */
import { availableParallelism, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { clientIdOf, tenantIdOf } from '../mock/domain/new-tenant.ts';
import { compare } from './comparison.ts';
import { deliveryLatency } from './delivery.ts';
import { costByStored } from './stored.ts';
import { deliveryTable, ratiosTable, storedTable, valuesTable } from './table.ts';

const SEED = 'link-identity';

const plans = {
  full: {
    rounds: 5,
    load: { connections: 16, warmUpMs: 2_000, measuredMs: 4_000 },
    deliveries: 1_000,
    sizes: [0, 10_000, 100_000, 1_000_000],
    storedRounds: 3,
  },
  quick: {
    rounds: 1,
    load: { connections: 16, warmUpMs: 300, measuredMs: 600 },
    deliveries: 50,
    sizes: [0, 1_000],
    storedRounds: 1,
  },
};
const parts = ['servers', 'delivery', 'stored'] as const;
type Part = (typeof parts)[number];

const { plan, wanted, json } = options();
const say = (text: string) => process.stderr.write(`${text}\n`);

const machine = {
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  platform: `${process.platform} ${process.arch}`,
};
const { load } = plan;
const servers = wanted.has('servers')
  ? await compare(load, plan.rounds, clientIdOf(SEED, tenantIdOf(SEED, 0), 0), say)
  : undefined;
if (wanted.has('delivery')) say('deliveries');
const delivery = wanted.has('delivery') ? await deliveryLatency(plan.deliveries) : undefined;
const stored = wanted.has('stored')
  ? await costByStored(plan.sizes, load, plan.storedRounds, say)
  : undefined;

if (json) process.stdout.write(`${JSON.stringify({ machine, plan, servers, delivery, stored })}\n`);
else {
  const { cores, memoryGb, node, platform } = machine;
  const sections = [
    `${cores} cores, ${memoryGb} GB, Node.js ${node}, ${platform}`,
    ...(servers
      ? [
          `POST /v1/verify, ${load.connections} connections, medians of ${plan.rounds} rounds`,
          valuesTable(servers),
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
  process.stdout.write(`${sections.join('\n\n')}\n`);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean' },
        json: { type: 'boolean' },
        part: { type: 'string', multiple: true },
        rounds: { type: 'string' },
      },
    });
    const { quick = false, json = false, part = parts, rounds } = values;
    const unknown = part.find((name) => !parts.some((known) => known === name));
    if (unknown !== undefined) throw new Error(`There is no part ${unknown}, only ${parts.join(', ')}`);
    if (rounds !== undefined && !/^[1-9]\d?$/.test(rounds))
      throw new Error('--rounds is a number from 1 to 99');
    const chosen = quick ? plans.quick : plans.full;
    const few = rounds === undefined ? {} : { rounds: Number(rounds), storedRounds: Number(rounds) };
    return { plan: { ...chosen, ...few }, wanted: new Set(part as readonly Part[]), json };
  } catch (error) {
    process.stderr.write(
      `bench: ${(error as Error).message}. Options are --quick, --json, --part NAME and --rounds N.\n`,
    );
    process.exit(2);
  }
}
