import { inData } from '../distort.ts';
import type { JsonObject } from '../json.ts';

/** What an operation answers. */
export type Answer = { readonly status: number; readonly body: JsonObject };

/** An answer as it goes over the wire. */
export type Outgoing = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

export function asJson(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Outgoing {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, text: JSON.stringify(body) };
}

export function asHtml(status: number, title: string): Outgoing {
  const text = `<!DOCTYPE html>\n<html lang="en"><head><title>${title}</title></head><body><pre>${title}</pre></body></html>`;
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, text };
}

export const withStatus =
  (status: number) =>
  (answer: Answer): Answer => ({ ...answer, status });

export const inBody =
  (change: (body: JsonObject) => JsonObject) =>
  (answer: Answer): Answer => ({
    ...answer,
    body: change(answer.body),
  });

/** Distorts what an answer holds under `data`. */
export const inAnswerData = (change: (data: JsonObject) => JsonObject) => inBody(inData(change));
