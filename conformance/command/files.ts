/** Files that options name, read and understood, or refused in one sentence. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { BaselineEntry } from '../engine/baseline.ts';
import type { Certificate } from '../receiver/certificate.ts';
import type { RawOptions } from './parse-options.ts';

/** An option names a file that cannot be used. */
export class BadFile extends Error {
  override readonly name = 'BadFile';
}

/** @param flag the option, for the message */
async function readTextFile(path: string, flag: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new BadFile(`${flag} ${path} cannot be read: ${reasons[error.code ?? ''] ?? error.message}.`);
  });
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
};

/** A certificate that `flag` names, as PEM. */
export async function readCertificate(path: string, flag: string): Promise<string> {
  const text = await readTextFile(path, flag);
  if (asCertificate(text)) return text;
  throw new BadFile(`${flag} ${path} holds no certificate in PEM form.`);
}

/** A certificate and the key that belongs to it, as PEM. */
export async function readKeyPair(certFile: string, keyFile: string): Promise<Certificate> {
  const cert = await readCertificate(certFile, '--receiver-cert');
  const key = await readTextFile(keyFile, '--receiver-key');
  const privateKey = attempt(() => createPrivateKey(key));
  if (!privateKey) throw new BadFile(`--receiver-key ${keyFile} holds no private key in PEM form.`);
  if (asCertificate(cert)?.checkPrivateKey(privateKey)) return { cert, key };
  throw new BadFile(`--receiver-key ${keyFile} is not the key of --receiver-cert ${certFile}.`);
}

const asCertificate = (pem: string): X509Certificate | undefined => attempt(() => new X509Certificate(pem));

function attempt<Value>(make: () => Value): Value | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

async function readJson(path: string, flag: string): Promise<unknown> {
  const text = await readTextFile(path, flag);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadFile(`${flag} ${path} is not JSON: ${(error as Error).message}.`);
  }
}

export async function readConfig(path: string): Promise<RawOptions> {
  const value = await readJson(path, '--config');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as RawOptions;
  throw new BadFile(`--config ${path} has to hold one JSON object.`);
}

export async function readBaseline(path: string): Promise<readonly BaselineEntry[]> {
  const value = await readJson(path, '--baseline');
  const form = '{ "check": "…", "reason": "…", "expires": "YYYY-MM-DD" }';
  if (!Array.isArray(value)) throw new BadFile(`--baseline ${path} has to hold a list of ${form}.`);
  const wrong = value.find((entry) => !isBaselineEntry(entry)) as unknown;
  if (wrong === undefined) return value as readonly BaselineEntry[];
  throw new BadFile(
    `--baseline ${path} has an entry ${JSON.stringify(wrong)}, which is not of the form ${form}.`,
  );
}

function isBaselineEntry(entry: unknown): entry is BaselineEntry {
  if (typeof entry !== 'object' || entry === null) return false;
  const { check, reason, expires } = entry as Record<string, unknown>;
  const hasReason = typeof reason === 'string' && reason.trim() !== '';
  return typeof check === 'string' && hasReason && typeof expires === 'string' && isDay(expires);
}

// 2026-02-30 is no day, and Date makes 2 March of it.
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
