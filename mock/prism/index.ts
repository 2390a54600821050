export { errorAnswer, type Answer, type Output, type Wire } from './answers.ts';
export { loadComponents, type Components } from './components.ts';
export { controlOperations, servableContract, type ServableContract } from './servable-contract.ts';
export { dataPlane } from './data-plane.ts';
export { createEngine, type Engine, type EngineRequest, type Surface, type ValidCall } from './engine.ts';
export { shownPath } from './path-parameters.ts';
export { settleFirst } from './settle.ts';
