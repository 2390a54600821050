/** The text of a generated module of validators: the code that was compiled, under typed names. */
import type { Contract } from '../../../contract/load.ts';
import { bannerComment } from '../banner.ts';
import { compile, compiledName, type Target } from './compile.ts';

/** A validator: its target, and the TypeScript of the type that it establishes. */
export type TypedTarget = Target & { readonly type: string; readonly doc: string };

export type ValidatorModule = {
  readonly targets: readonly TypedTarget[];
  /** The import declarations that the types need. */
  readonly imports: string;
  /** TypeScript that comes last: the same validators by key. */
  readonly maps: string;
};

export async function validatorModule(
  contract: Contract,
  { targets, imports, maps }: ValidatorModule,
): Promise<string> {
  const code = await compile(contract, targets);
  const { body, localNames } = withoutExports(code);
  const exports = targets.map((target) => {
    const local = localNames.get(compiledName(target));
    if (local === undefined)
      throw new Error(`The compiled validators do not export ${compiledName(target)}.`);
    return `/** ${target.doc} */\nexport const ${target.name}: Validator<${target.type}> = ${local};\n`;
  });
  // The compiled code is JavaScript: only the names that leave the file are typed.
  return `// @ts-nocheck
${bannerComment(contract)}
${imports}import type { Validator } from './validator.ts';

${body}
${exports.join('\n')}
${maps}`;
}

export function isJson({ mediaType }: { readonly mediaType: string }): boolean {
  return mediaType === 'application/json';
}

/** `registerDevice` and `device.paired` as part of a longer name: RegisterDevice, DevicePaired. */
export function pascalCase(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
}

// esbuild ends a module in `export { local as name, … };`.
function withoutExports(code: string): {
  readonly body: string;
  readonly localNames: ReadonlyMap<string, string>;
} {
  const statement = /export \{([^}]*)\};\s*$/.exec(code);
  if (!statement) throw new Error('The compiled validators do not end in their exports.');
  const specifiers = (statement[1] ?? '').split(',').map((specifier) => specifier.trim());
  const localNames = new Map(
    specifiers.filter(Boolean).map((specifier) => {
      const [local = '', name = local] = specifier.split(' as ');
      return [name, local];
    }),
  );
  return { body: code.slice(0, statement.index), localNames };
}
