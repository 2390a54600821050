/** Checks made from the request schemas: one for every constraint and boundary, each citing what it is about. */
import { requirements, type Requirement, type RequirementId } from '../../generated/requirements.ts';
import { operationTable } from '../../generated/operations.ts';
import type { OperationId } from '../../generated/wire.ts';
import { check, type Check, type Need } from '../check.ts';
import { expectStatus, expectThat } from '../expect.ts';
import { requestCases, type RequestCase } from '../schema/request-cases.ts';
import { requestSchemaOf, type Contract } from '../schema/resolve.ts';
import { jsonAt } from '../target/exchange.ts';
import { costOf, expectRefusal, invalidStatus, prefixOf, withProperty } from './paired.ts';

type Cited = {
  readonly cites: RequirementId;
  /** Other statuses that a refusal may have, where the reference leaves it open. */
  readonly statuses?: readonly number[];
};

/** `operation.property` or, for one constraint of it, `operation.property.keyword`. */
const citations: Readonly<Record<string, Cited>> = {
  'createAccessToken.grant_type': { cites: 'TOK-GRANT-TYPE' },
  'createAccessToken.grant_type.const': { cites: 'TOK-GRANT-TYPE-400' },
  'createAccessToken.client_id': { cites: 'TOK-CLIENT-ID' },
  'createAccessToken.client_id.format': { cites: 'TOK-CLIENT-ID-FORM', statuses: [400, 401] },
  'createAccessToken.client_secret': { cites: 'TOK-CLIENT-SECRET' },
  'createAccessToken.client_secret.minLength': { cites: 'TOK-CLIENT-SECRET-401', statuses: [400, 401] },
  'registerDevice.device_name': { cites: 'DEV-NAME' },
  'registerDevice.device_name.minLength': { cites: 'DEV-NAME-LENGTH' },
  'registerDevice.device_name.maxLength': { cites: 'DEV-NAME-LENGTH' },
  'registerDevice.location': { cites: 'DEV-LOCATION' },
  'registerDevice.location.minLength': { cites: 'DEV-LOCATION-LENGTH' },
  'registerDevice.location.maxLength': { cites: 'DEV-LOCATION-LENGTH' },
  'createBothHandsEnrollment.external_user_id': { cites: 'ENR-USER' },
  'createBothHandsEnrollment.external_user_id.minLength': {
    cites: 'ENR-EMPTY-USER',
    statuses: [400, 404, 422],
  },
  'createBothHandsEnrollment.hardware_id': { cites: 'ENR-HARDWARE' },
  'createBothHandsEnrollment.hardware_id.minLength': {
    cites: 'ENR-EMPTY-HARDWARE',
    statuses: [400, 404, 422],
  },
  'createBothHandsEnrollment.metadata': { cites: 'ENR-METADATA' },
  'createVerification.external_user_id': { cites: 'VER-USER' },
  'createVerification.external_user_id.minLength': { cites: 'ENR-EMPTY-USER', statuses: [400, 404, 422] },
  'createVerification.hardware_id': { cites: 'VER-HARDWARE' },
  'createVerification.hardware_id.minLength': { cites: 'ENR-EMPTY-HARDWARE', statuses: [400, 404, 422] },
  'createVerification.metadata': { cites: 'VER-METADATA' },
  'createWebhook.name': { cites: 'WHK-NAME' },
  'createWebhook.name.minLength': { cites: 'WHK-EMPTY-NAME' },
  'createWebhook.events': { cites: 'WHK-EVENTS' },
  'createWebhook.events.minItems': { cites: 'WHK-EVENTS-NOT-EMPTY' },
  'createWebhook.events.uniqueItems': { cites: 'WHK-EVENTS-REPEATED' },
  'createWebhook.events.enum': { cites: 'WHK-EVENTS-KNOWN' },
  'createWebhook.endpoint': { cites: 'WHK-ENDPOINT' },
  'createWebhook.api_key': { cites: 'WHK-API-KEY' },
};

/** What a refusal of an invalid body shows beside the constraint itself. */
const refusals: Readonly<Record<OperationId, readonly [RequirementId, ...RequirementId[]]>> = {
  createAccessToken: ['TOK-INVALID-BODY-400', 'ERR-BAD-REQUEST-400'],
  registerDevice: ['DEV-INVALID-400', 'ERR-BAD-REQUEST-400'],
  createBothHandsEnrollment: ['ENR-INVALID-422', 'ERR-UNPROCESSABLE-422'],
  createVerification: ['VER-INVALID-422', 'ERR-UNPROCESSABLE-422'],
  createWebhook: ['WHK-BODY-400', 'ERR-BAD-REQUEST-400'],
};

/** Where a property of the request comes back. */
const echoes: Readonly<Record<string, string>> = {
  'registerDevice.device_name': '/data/device_name',
  'registerDevice.location': '/data/location',
};

const needs: Readonly<Record<OperationId, readonly Need[]>> = {
  createAccessToken: [],
  registerDevice: [],
  createBothHandsEnrollment: ['scanner'],
  createVerification: ['scanner', 'palm'],
  createWebhook: [],
};

export function generatedChecks(contract: Contract, operationId: OperationId): readonly Check[] {
  return requestCases(requestSchemaOf(contract, operationId)).flatMap((each) => {
    if (each.keyword === 'additionalProperties') return [tolerance(operationId, each)];
    const cited = citationOf(operationId, each);
    const { level }: Requirement = requirements[cited.cites];
    // A permission binds nobody: whichever way a deployment decides, it keeps the contract.
    if (level === 'MAY') return [];
    return [each.valid ? acceptance(operationId, each, cited) : refusal(operationId, each, cited)];
  });
}

/** @throws when the contract has a constraint that no requirement is named for. */
function citationOf(operationId: OperationId, { property, keyword }: RequestCase): Cited {
  const cited = citations[`${operationId}.${property}.${keyword}`] ?? citations[`${operationId}.${property}`];
  if (!cited) throw new Error(`No requirement is named for ${keyword} of ${property} in ${operationId}.`);
  return cited;
}

function refusal(
  operationId: OperationId,
  { slug, what, property, value }: RequestCase,
  cited: Cited,
): Check {
  const { cites, statuses = [invalidStatus[operationId]] } = cited;
  return check({
    id: `${prefixOf[operationId]}/refuses-${slug}`,
    title: `a request with ${what} is refused`,
    verifies: [cites, ...refusals[operationId]],
    needs: needs[operationId],
    cost: costOf(operationId),
    async run(bench) {
      await expectRefusal(
        bench,
        operationId,
        (valid) => ({ body: withProperty(valid, property, value) }),
        ...statuses,
      );
    },
  });
}

/** Ignoring what is not known and refusing it are both right; falling over it is not. */
function tolerance(operationId: OperationId, { slug, what, property, value }: RequestCase): Check {
  const [success] = operationTable[operationId].statuses;
  return check({
    id: `${prefixOf[operationId]}/survives-${slug}`,
    title: `a request with ${what} is accepted, or refused as invalid`,
    verifies: refusals[operationId],
    needs: needs[operationId],
    cost: costOf(operationId),
    async run(bench) {
      await bench.control(operationId);
      const body = withProperty(await bench.valid(operationId), property, value);
      expectStatus(await bench.send(operationId, { body }), success, invalidStatus[operationId]);
    },
  });
}

function acceptance(
  operationId: OperationId,
  { slug, what, property, value }: RequestCase,
  { cites }: Cited,
): Check {
  const pointer = echoes[`${operationId}.${property}`];
  const countsAstral = typeof value === 'string' && /[\u{10000}-\u{10ffff}]/u.test(value);
  return check({
    id: `${prefixOf[operationId]}/accepts-${slug}`,
    title: `a request with ${what} is accepted${pointer ? ' and comes back as it was' : ''}`,
    verifies: countsAstral ? 'DEV-LENGTH-UNIT' : cites,
    needs: needs[operationId],
    cost: costOf(operationId),
    async run(bench) {
      const body = withProperty(await bench.valid(operationId), property, value);
      const exchange = await bench.send(operationId, { body });
      expectStatus(exchange, 201);
      if (pointer)
        expectThat(
          exchange,
          jsonAt(exchange, pointer) === value,
          `the same ${property}`,
          jsonAt(exchange, pointer),
        );
    },
  });
}
