import type { IncomingHttpHeaders } from 'node:http';
import type { Defects } from '../defects.ts';
import type { OAuthClient, Permission, Tenant } from '../state.ts';
import type { World } from '../world.ts';
import type { Answer } from './answer.ts';

export type Incoming = {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer | 'too large';
};

/** On whose behalf a protected operation runs. */
export type Caller = {
  readonly client: OAuthClient;
  readonly tenant: Tenant;
  readonly permissions: readonly string[];
};

export type ProtectedOperationId =
  | 'registerDevice'
  | 'createBothHandsEnrollment'
  | 'createVerification'
  | 'createWebhook';

type Common = {
  readonly path: string;
  /** What is read of a body; other fields are ignored. */
  readonly fields: readonly string[];
  /** What the operation's table of status codes has for a body it cannot work with. */
  readonly invalidBodyStatus: (defects: Defects) => number;
};

export type PublicOperation = Common & {
  readonly operationId: 'createAccessToken';
  readonly handle: (world: World, body: unknown) => Promise<Answer>;
};

export type ProtectedOperation = Common & {
  readonly operationId: ProtectedOperationId;
  /** What the token must permit; an operation without it is open to every token. */
  readonly permission?: Permission;
  readonly handle: (world: World, body: unknown, caller: Caller) => Promise<Answer>;
};

export type Operation = PublicOperation | ProtectedOperation;
