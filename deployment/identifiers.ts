import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';

const CODE_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODE_LENGTH = 9;

export const newUuid = (): string => randomUUID();

export const newEventId = (): string => `evt_${randomBytes(16).toString('hex')}`;

export const newDeliveryId = (): string => `del_${randomUUID()}`;

export const newHardwareId = (): string => `hardware_${randomBytes(6).toString('hex')}`;

export const newClientSecret = (): string => `cs_${randomBytes(24).toString('hex')}`;

/** What a person types on the scanner: no letters that look like digits. */
export function newPairingCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
}

/** The same code for the same seed. */
export function pairingCodeFrom(seed: string): string {
  return digest(seed).slice(0, CODE_LENGTH);
}

/** The same UUID for the same seed. */
export function uuidFrom(seed: string): string {
  const hex = digest(seed);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
