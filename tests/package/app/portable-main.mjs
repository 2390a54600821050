// The credentials come from the environment, where the client looks for them by itself.
import { check } from './portable.mjs';

const { CLOSED_URL } = globalThis.process.env;
globalThis.console.log(JSON.stringify(await check({ closedUrl: CLOSED_URL })));
