/** What a check can need beyond a base URL and credentials, what meets it, and whether a run has it. */
import type { Need } from '../check.ts';
import type { Settings } from '../bench/settings.ts';

export type Equipment = {
  readonly settings: Pick<Settings, 'auto' | 'fixtures'>;
  readonly hasDriver: boolean;
  /** true, or the reason why there is no receiver. */
  readonly receiver: true | string;
};

type Described = {
  /** What it is called where it is missing: "6 need …". */
  readonly label: string;
  /** The options that meet it. */
  readonly metBy: string;
  readonly isMet: (equipment: Equipment) => boolean;
};

const hasDriver = (equipment: Equipment): boolean => equipment.hasDriver;
/** What a scanner that acts by itself does is learnt from the event. */
const pairs = ({ settings: { auto }, hasDriver, receiver }: Equipment): boolean =>
  hasDriver || (auto && receiver === true);

/** The documentation is made from this table. */
export const needs: Readonly<Record<Need, Described>> = {
  scanner: {
    label: 'a scanner',
    metBy: '--hardware-id, --driver, or --auto with a receiver',
    isMet: (equipment) => equipment.settings.fixtures.hardwareId !== undefined || pairs(equipment),
  },
  pairing: {
    label: 'somebody to enter a pairing code',
    metBy: '--driver, or --auto with a receiver',
    isMet: pairs,
  },
  palm: {
    label: 'a palm on a scanner',
    metBy: '--driver, --auto or --enrolled-user',
    isMet: ({ settings: { auto, fixtures }, hasDriver }) =>
      hasDriver || auto || fixtures.enrolledUser !== undefined,
  },
  hand: {
    label: 'a scanner that waits for its driver',
    metBy: '--driver, without --auto',
    isMet: ({ settings: { auto }, hasDriver }) => hasDriver && !auto,
  },
  event: {
    label: 'something that emits events',
    metBy: '--driver or --auto',
    isMet: ({ settings: { auto }, hasDriver }) => hasDriver || auto,
  },
  receiver: {
    label: 'a webhook receiver',
    metBy: 'the receiver that a run opens, if the deployment can reach it',
    isMet: ({ receiver }) => receiver === true,
  },
  user: { label: 'a user who exists already', metBy: '--driver', isMet: hasDriver },
  client: { label: 'OAuth clients from the console', metBy: '--driver', isMet: hasDriver },
  'limited-client': {
    label: 'a client without permissions',
    metBy: '--limited-client or --driver',
    isMet: ({ settings: { fixtures }, hasDriver }) => hasDriver || fixtures.limitedClient !== undefined,
  },
  'other-tenant': {
    label: 'a client of another tenant',
    metBy: '--other-tenant-client or --driver',
    isMet: ({ settings: { fixtures }, hasDriver }) => hasDriver || fixtures.otherTenantClient !== undefined,
  },
  rotation: { label: 'the rotation of a client', metBy: '--driver', isMet: hasDriver },
  deletion: { label: 'the deletion of a client', metBy: '--driver', isMet: hasDriver },
  clock: { label: 'a clock that can be moved', metBy: '--driver', isMet: hasDriver },
  // Known only when it runs out.
  budget: { label: 'a higher --max-creates', metBy: '--max-creates', isMet: () => true },
};

/** Why `need` cannot be met, in a sentence that says what would help; undefined when it can. */
export function missing(need: Need, equipment: Equipment): string | undefined {
  const { label, metBy, isMet } = needs[need];
  if (isMet(equipment)) return undefined;
  if (need === 'receiver' && equipment.receiver !== true) return equipment.receiver;
  return `needs ${label}: ${metBy}`;
}
