export { ACKNOWLEDGE_WITHIN_S, attemptDelivery, type DeliverySettings } from './attempt-delivery.ts';
export { refusedByStrict, unusableTarget } from './address-guard.ts';
export { transport, type Transport } from './transport.ts';
