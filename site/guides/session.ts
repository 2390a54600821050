/**
 * A guide as one shell script. Each line of it stands on the line that it has in the guide, so that what the shell says
 * of a line is true of the guide.
 */
import type { Fence } from '../markdown/fences.ts';

/** Printed where a block begins: what comes after it is output of that block. */
const MARKER = /\u0001(\d+)\u0001\n/;

/** Where a program of a guide is written to. */
export const programFile = ({ line, language }: Fence): string => `line-${line}.${language}`;

/** @param fences as `guideFences` returns them; the first line of a guide is its title, never a fence */
export function scriptOf(fences: readonly Fence[]): string {
  const lines = ['set -euo pipefail'];
  for (const fence of fences) {
    if (fence.role !== 'run') continue;
    const marker = `printf '\\001${fence.line}\\001\\n'`;
    if (fence.language === 'bash') {
      lines[fence.line - 1] = marker;
      for (const [index, text] of fence.content.trimEnd().split('\n').entries())
        lines[fence.line + index] = text;
    } else {
      lines[fence.line - 1] = `${marker}; node ${programFile(fence)}`;
    }
  }
  return `${Array.from(lines, (line) => line ?? '').join('\n')}\n`;
}

/** What each block printed, by the line of its fence. The last one is the block that was running at the end. */
export function printedBy(stdout: string): ReadonlyMap<number, string> {
  const [, ...parts] = stdout.split(MARKER);
  const printed = new Map<number, string>();
  for (let index = 0; index < parts.length; index += 2)
    printed.set(Number(parts[index]), parts[index + 1] ?? '');
  return printed;
}
