export { answerChallenge } from './answer-challenge.ts';
export { enterCode, pairByItself } from './enter-pairing-code.ts';
export { pairedEvents } from './events.ts';
export { presentPalm } from './present-palm.ts';
export { emit, unreachable, type Simulation } from './simulation.ts';
