/**
 * Every webhook documents the four headers of a delivery: `X-Link-Event`, `X-Link-Delivery` and `User-Agent` on every
 * delivery, `X-API-Key` only where the subscriber gave a key. A receiver's validator is generated from this: a header
 * documented as required that may be absent would make it refuse good deliveries.
 */
import { parametersOf, webhooksOf } from '../../operations.ts';
import { pointer } from '../../pointer.ts';
import type { HouseRule } from '../rule.ts';

const DELIVERY_HEADERS = [
  { name: 'X-Link-Event', required: true },
  { name: 'X-Link-Delivery', required: true },
  { name: 'User-Agent', required: true },
  { name: 'X-API-Key', required: false },
] as const;

export const webhookDeliveryHeaders: HouseRule = {
  id: 'webhook-delivery-headers',
  check: (contract) =>
    webhooksOf(contract).flatMap((webhook) => {
      const headers = parametersOf(contract, webhook).filter((parameter) => parameter.in === 'header');
      return DELIVERY_HEADERS.flatMap(({ name, required }) => {
        const header = headers.find((candidate) => candidate.name === name);
        if (header && (header.required ?? false) === required) return [];
        const found = header ? `is ${header.required ? 'required' : 'optional'}` : 'is not documented';
        return [
          {
            at: pointer(webhook.at, 'parameters'),
            message: `The header ${name} of ${webhook.label} ${found}. Expected it to be ${required ? 'required' : 'optional'}.`,
          },
        ];
      });
    }),
};
