/** Everything that is written from the contracts. To generate one more file, add a line here. */
import type { Contract } from '../../contract/load.ts';
import { generateExamples } from './examples.ts';
import { generateOperations } from './operations.ts';
import { generatePrism } from './prism.ts';
import { generateRequirements } from './requirements/data.ts';
import { generateRequirementsPage } from './requirements/page.ts';
import { generateRoutes } from './routes.ts';
import { generateSource } from './source.ts';
import { generateTypes } from './types.ts';
import { generateRequestValidators } from './validators/requests.ts';
import { generateResponseValidators } from './validators/responses.ts';
import { generateValidatorType } from './validators/validator.ts';
import { generateWebhookValidators } from './validators/webhooks.ts';
import { generateWire } from './wire.ts';

export type Generator = {
  /** Path below the output folder. */
  readonly file: string;
  /** The whole content of the file. The same contract must always give the same bytes. */
  readonly generate: (contract: Contract) => string | Promise<string>;
};

// The strictest come first: they say where a contract is wrong, to which openapi-typescript has only a pointer.
export const generators: readonly Generator[] = [
  { file: 'requirements.ts', generate: generateRequirements },
  { file: 'requirements.md', generate: generateRequirementsPage },
  { file: 'validators/requests.ts', generate: generateRequestValidators },
  { file: 'validators/responses.ts', generate: generateResponseValidators },
  { file: 'validators/webhooks.ts', generate: generateWebhookValidators },
  { file: 'validators/validator.ts', generate: generateValidatorType },
  { file: 'operations.ts', generate: generateOperations },
  { file: 'routes.ts', generate: generateRoutes },
  { file: 'examples.ts', generate: generateExamples },
  { file: 'types.ts', generate: generateTypes },
  { file: 'wire.ts', generate: generateWire },
  { file: 'prism.json', generate: generatePrism },
  { file: 'SOURCE.json', generate: generateSource },
];

/** From the control plane's contract, which only the mock and its command know. */
export const controlGenerators: readonly Generator[] = [
  { file: 'control/operations.ts', generate: generateOperations },
  { file: 'control/types.ts', generate: generateTypes },
  { file: 'control/wire.ts', generate: generateWire },
  { file: 'control/prism.json', generate: generatePrism },
  { file: 'control/SOURCE.json', generate: generateSource },
];
