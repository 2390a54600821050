/** JSON Pointers (RFC 6901), the addresses used inside the contract. */

/** The pointer below `parent` that names `segments`, each escaped. */
export function pointer(parent: string, ...segments: readonly (string | number)[]): string {
  return segments.reduce<string>(
    (path, segment) => `${path}/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    parent,
  );
}

/** The unescaped segments of `path`; the root pointer `''` has none. */
export function segmentsOf(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer inside a local reference such as `#/components/schemas/Vendor`; undefined for any other. */
export function pointerOfRef(ref: string): string | undefined {
  if (!ref.startsWith('#/')) return undefined;
  try {
    return decodeURIComponent(ref.slice(1));
  } catch {
    return undefined;
  }
}

/** The value at `path` in `root`, or undefined when nothing is there. */
export function valueAt(root: unknown, path: string): unknown {
  return segmentsOf(path).reduce<unknown>((node, segment) => {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, segment)) return undefined;
    return (node as Record<string, unknown>)[segment];
  }, root);
}
