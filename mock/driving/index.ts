export { ControlRefusal, controlClient, type ControlClient } from './control-client.ts';
export { createMockTenant, type MockTenant, type TenantOptions } from './mock-tenant.ts';
