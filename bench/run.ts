/**
 * Measures the mock beside Prism's own CLI, a server written by hand, and node:http.
 *
 *   npm run bench                 several rounds, about 15 minutes
 *   npm run bench -- --quick      one short round, about a minute: whether it runs, and the order of magnitude
 *   npm run bench -- --json       everything measured, each round, as one JSON document on stdout
 *
 * Exit codes: 0 measured, 1 something could not be measured, 2 bad options.
 */
import { availableParallelism, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { compare } from './comparison.ts';
import { clientIdOf, tenantIdOf } from '../mock/domain/new-tenant.ts';
import { deliveryLatency } from './delivery.ts';
import { costByStored } from './stored.ts';
import { deliveryTable, ratiosTable, storedTable, valuesTable } from './table.ts';

const SEED = 'link-identity';

const plans = {
  full: {
    rounds: 5,
    load: { connections: 16, warmUpMs: 2_000, measuredMs: 4_000 },
    deliveries: 1_000,
    stored: { sizes: [0, 10_000, 100_000, 1_000_000], rounds: 3 },
  },
  quick: {
    rounds: 1,
    load: { connections: 16, warmUpMs: 300, measuredMs: 600 },
    deliveries: 50,
    stored: { sizes: [0, 1_000], rounds: 1 },
  },
};

const { quick, json } = options();
const plan = quick ? plans.quick : plans.full;
const say = (text: string) => process.stderr.write(`${text}\n`);

const machine = {
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  platform: `${process.platform} ${process.arch}`,
};
const rounds = await compare(plan.load, plan.rounds, clientIdOf(SEED, tenantIdOf(SEED, 0), 0), say);
say('deliveries');
const delivery = await deliveryLatency(plan.deliveries);
say('stored challenges');
const stored = await costByStored(plan.stored.sizes, plan.load, plan.stored.rounds);

process.stdout.write(
  json
    ? `${JSON.stringify({ machine, plan, rounds, delivery, stored })}\n`
    : [
        `${machine.cores} cores, ${machine.memoryGb} GB, Node.js ${machine.node}, ${machine.platform}`,
        `POST /v1/verify, ${plan.load.connections} connections, medians of ${plan.rounds} rounds`,
        valuesTable(rounds),
        'Ours to theirs, medians of the ratios within a round; above 1 ours is better',
        ratiosTable(rounds),
        'From the commit of an event to its POST',
        deliveryTable(delivery),
        'A valid verification by what is stored, in a data directory',
        storedTable(stored),
        '',
      ].join('\n\n'),
);

function options(): { quick: boolean; json: boolean } {
  try {
    const { values } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } });
    return { quick: values.quick ?? false, json: values.json ?? false };
  } catch (error) {
    process.stderr.write(`bench: ${(error as Error).message}. Options are --quick and --json.\n`);
    process.exit(2);
  }
}
