/** TypeScript with this package's own client. */
import type {
  Call,
  CallOptions,
  LinkIdentity,
  OperationId,
  RequestBody,
  SuccessBody,
} from '../../client/index.ts';
import { kebabCase, lines, paragraphs, type Language } from './language.ts';
import { written } from './notation.ts';
import type { SampleRequest } from './request.ts';
import { readEnvironment, text, typescriptNotation } from './typescript.ts';
import { variablesIn } from './value.ts';

/** `verify`, and `devices.register`: what the client has to call, by its name. */
type Callable<Node, Prefix extends string = ''> = {
  [Name in keyof Node & string]: Node[Name] extends (...args: never) => Call<unknown>
    ? { readonly name: `${Prefix}${Name}`; readonly call: Node[Name] }
    : Callable<Node[Name], `${Prefix}${Name}.`>;
}[keyof Node & string];

type CallOf<Op extends OperationId> = (body: RequestBody<Op>, options?: CallOptions) => Call<SuccessBody<Op>>;

/** The name of the call that does `Op`; where there is none, it is called by its path. */
type NameOf<Op extends OperationId, Each = Callable<Omit<LinkIdentity, 'raw'>>> = Each extends {
  readonly name: infer Name;
  readonly call: infer It;
}
  ? It extends CallOf<Op>
    ? Name
    : never
  : never;

/** Does not compile when an operation is missing, or named by a call that does something else. */
export type CallNames = {
  readonly [Op in OperationId]: [NameOf<Op>] extends [never] ? 'by path' : NameOf<Op>;
};

const calls: CallNames = {
  createAccessToken: 'by path',
  registerDevice: 'devices.register',
  createBothHandsEnrollment: 'enroll.both',
  createVerification: 'verify',
  createWebhook: 'webhooks.create',
};

export const toolkit: Language = {
  lang: 'typescript',
  label: 'TypeScript (client)',
  file: (operationId) => `${kebabCase(operationId)}.mts`,
  run: (file) => `node ${file}`,
  program(request) {
    const { operationId, baseUrl, body, timeoutS } = request;
    if (!Object.hasOwn(calls, operationId)) throw new Error(`The client has no call for ${operationId}.`);
    const call = calls[operationId as OperationId];
    const variables = body ? variablesIn(body) : [];
    return paragraphs(
      lines(
        variables.length > 0 ? `import { env } from 'node:process';` : undefined,
        `import { createLinkIdentity } from '@link-identity/toolkit';`,
      ),
      readEnvironment(variables),
      lines(
        '// The client takes LINK_IDENTITY_CLIENT_ID and LINK_IDENTITY_CLIENT_SECRET from the environment,',
        call === 'by path'
          ? '// and gets a token by itself before it calls anything else.'
          : '// and gets a token by itself.',
        'const link = createLinkIdentity({',
        `  baseUrl: ${text(baseUrl)},`,
        `  timeoutMs: ${timeoutS}_000,`,
        '});',
      ),
      call === 'by path' ? byPath(request) : byName(call, request),
    );
  },
};

function byName(call: string, { body }: SampleRequest): string {
  const given = body ? written(body, typescriptNotation) : '';
  return lines(
    `const answer = await link.${call}(${given});`,
    'console.log(JSON.stringify(answer, null, 2));',
  );
}

function byPath({ method, path, body }: SampleRequest): string {
  const given = body ? `, ${written({ kind: 'record', fields: [['body', body]] }, typescriptNotation)}` : '';
  return lines(
    `const { data, error, response } = await link.raw.${method}(${text(path)}${given});`,
    'if (error) throw new Error(`${response.status}: ${error.message}`);',
    'console.log(JSON.stringify(data, null, 2));',
  );
}
