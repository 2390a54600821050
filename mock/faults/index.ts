export { strike, type Question } from './strike.ts';
