/** Measures the defect or the correct world that is named, in a process of its own: `node measure-one.ts NAME`. */
import { measure, subjectOf } from './measure.ts';

const [name = 'open'] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await measure(subjectOf(name)))}\n`, () => process.exit(0));
