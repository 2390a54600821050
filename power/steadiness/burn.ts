/** Programs that do nothing but compute, to see what a busy machine does to a run. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** @returns what ends them */
export function burn(forEachProcessor: number): () => void {
  const count = forEachProcessor * availableParallelism();
  const programs = Array.from({ length: count }, () =>
    spawn(process.execPath, ['-e', 'for (;;) Math.random();'], { stdio: 'ignore' }),
  );
  return () => {
    for (const program of programs) program.kill('SIGKILL');
  };
}
