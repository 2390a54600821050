/** Measures the defect that is named, or none, in a process of its own: `node measure-one.ts [defect]`; JSON on stdout. */
import { measure } from './measure.ts';

const [defect] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await measure(defect || undefined))}\n`, () => process.exit(0));
