/** Every place of the API reference, in reading order. */
import { credentials } from './authentication.ts';
import { challenges } from './challenges.ts';
import { devices } from './devices.ts';
import { errors } from './errors.ts';
import { overview } from './overview.ts';
import { payloadFormat } from './payload-format.ts';
import type { Place } from './place.ts';
import { webhooks } from './webhooks.ts';

export const places: readonly Place[] = [
  ...overview,
  ...credentials,
  ...devices,
  ...challenges,
  ...webhooks,
  ...payloadFormat,
  ...errors,
];
