/** Shapes that recur in the tables. */
import type { Shape } from './place.ts';

export const requiredString: Shape = { required: true, type: 'string' };
export const requiredText: Shape = { required: true, type: 'string', minLength: 1 };
export const requiredUuid: Shape = { required: true, type: 'string', format: 'uuid' };
export const requiredTime: Shape = { required: true, type: 'string', format: 'date-time' };
export const requiredObject: Shape = { required: true, type: 'object' };
export const requiredTrue: Shape = { required: true, type: 'boolean', const: true };
export const requiredSeconds: Shape = { required: true, type: 'integer', minimum: 1 };
export const requiredLabel: Shape = { required: true, type: 'string', minLength: 1, maxLength: 255 };
export const optionalMetadata: Shape = { required: false, type: ['object', 'null'] };

export const constant = (value: string): Shape => ({ required: true, type: 'string', const: value });
