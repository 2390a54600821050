/**
 * The formats that the contract may use: those of ajv-formats in its full mode, but date-time by the letter of RFC 3339,
 * section 5.6. ajv-formats also takes a space for the T and an offset without a colon.
 *
 * Bundled into the generated validators, where only what is used may stay: hence one export a format, and functions
 * that look into the table when they are called and not before.
 */
import { fullFormats } from 'ajv-formats/dist/formats.js';

// ajv-formats types each as any kind of format; these are the kinds that they are.
const full = fullFormats as unknown as {
  readonly 'date-time': { readonly validate: (text: string) => boolean };
  readonly uri: (text: string) => boolean;
  readonly uuid: RegExp;
};

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

// The grammar is ours; whether the day is in its month and the leap second in its day stays ajv-formats' business.
const dateTime = (text: string): boolean => RFC_3339.test(text) && full['date-time'].validate(text);
const uri = (text: string): boolean => full.uri(text);
const uuid = (text: string): boolean => full.uuid.test(text);

export { dateTime as 'date-time', uri, uuid };
