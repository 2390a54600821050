/**
 * An environment for each server of the contract: where it is, and what to fill in before the first request. For the
 * mock, which is known in advance, that is no more than the secret that its start prints.
 */
import type { Contract, ServerNode } from '../../contract/index.ts';
import { clientIdOf, tenantIdOf } from '../../mock/domain/new-tenant.ts';
import { DEFAULT_SEED } from '../../mock/domain/seed.ts';
import { SINK_ORIGIN } from '../../mock/domain/sink.ts';
import { kebab } from '../kebab.ts';
import { BASE_URL, variablesOf, type Variable } from './variables.ts';

export type Environment = {
  readonly name: string;
  /** The name in kebab-case, for files and command lines. */
  readonly slug: string;
  /** An empty value is one to fill in. */
  readonly variables: readonly Variable[];
};

/** What a mock has that was started without options: its first client, and a sink that keeps what is delivered. */
const KNOWN_OF_THE_MOCK: Readonly<Record<string, string>> = {
  client_id: clientIdOf(DEFAULT_SEED, tenantIdOf(DEFAULT_SEED, 0), 0),
  endpoint: `${SINK_ORIGIN}/collection`,
};

export function environmentsOf(contract: Contract): readonly Environment[] {
  const variables = variablesOf(contract);
  return (contract.document.servers ?? []).map((server) => {
    const url = urlOf(server);
    const name = server.description ?? url;
    return {
      name,
      slug: kebab(name),
      variables: isOnThisMachine(url) ? onMock(variables, url) : on(variables, url),
    };
  });
}

function on(variables: readonly Variable[], url: string): readonly Variable[] {
  return variables
    .filter(({ name, own }) => name === BASE_URL || own)
    .map((variable) => ({ ...variable, value: variable.name === BASE_URL ? url : '' }));
}

// The rest has a value in the collection that is right for the mock, which knows the contract's examples.
function onMock(variables: readonly Variable[], url: string): readonly Variable[] {
  return on(variables, url).flatMap((variable) => {
    const inCollection = variables.find(({ name }) => name === variable.name)?.value;
    const value = variable.value || KNOWN_OF_THE_MOCK[variable.name];
    if (value !== undefined) return [{ ...variable, value }];
    return inCollection === '' ? [variable] : [];
  });
}

function urlOf({ url, variables = {} }: ServerNode): string {
  return url.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => variables[name]?.default ?? whole);
}

function isOnThisMachine(url: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(URL.parse(url)?.hostname ?? '');
}
