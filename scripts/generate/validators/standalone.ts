/** Makes of the code that Ajv's standalone mode writes what a bundler can take in, and in fewer bytes. */

/** The same functions, with imports for what they require. */
export function importing(code: string): string {
  const imports = new Set(["import * as formats from './formats.ts';"]);
  const body = code.replaceAll(
    /require\("([\w/]+\/(\w+))"\)\.default/g,
    (_text, path: string, name: string) => {
      imports.add(`import ${name} from '${path}.js';`);
      return name;
    },
  );
  return `${[...imports].join('\n')}\n${body}`;
}

/**
 * The same functions in fewer bytes. The first replacement stands once for each way in which a body can be wrong; the
 * next two drop what only keywords of one's own ask for; the last would keep a whole schema for its list of names.
 */
export function shorter(code: string): string {
  return code
    .replaceAll(
      /const (err\d+) = (\{.*?\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g,
      '(vErrors ??= []).push($2);',
    )
    .replaceAll(', parentData, parentDataProperty, rootData=data', '')
    .replaceAll(/,parentData(:\w+)?,parentDataProperty(:\s*(\w+|"[^"]*"))?,rootData/g, '')
    .replaceAll(/\b(schema\d+)\.required\b/g, (use, name: string) => requiredOf(name, code) ?? use);
}

function requiredOf(name: string, code: string): string | undefined {
  const [, schema] = new RegExp(`const ${name} = (\\{.*?\\});(?=const |function |export )`).exec(code) ?? [];
  return schema && JSON.stringify((JSON.parse(schema) as { required: readonly string[] }).required);
}
