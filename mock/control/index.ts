export { CONTROL_PREFIX, controlPlane } from './control-plane.ts';
export type { About } from './handler.ts';
export { controlHandlers } from './handlers/index.ts';
export { observer } from './observer.ts';
