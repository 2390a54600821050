/**
 * Loaded into a measured server before its own code (`node --import`): tells on request what the process has used.
 * Inside the process it works on every system, and sees all of its threads.
 */

/**
 * CPU time in microseconds, user and system together; resident memory and, where the process may collect its garbage
 * on request (`--expose-gc`), what is in use after that, in bytes.
 */
export type Usage = { readonly cpuMicros: number; readonly rssBytes: number; readonly heapBytes?: number };

process.on('message', () => {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
  const { user, system } = process.cpuUsage();
  process.send?.({
    cpuMicros: user + system,
    rssBytes: process.memoryUsage.rss(),
    ...(gc ? { heapBytes: process.memoryUsage().heapUsed } : {}),
  } satisfies Usage);
});
// A server that wants to end must not be kept alive by its meter.
process.channel?.unref();
