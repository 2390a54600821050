/** Whether a run has what a check needs. */
import type { Need } from '../check.ts';
import type { Settings } from '../bench/settings.ts';

/** What a need is called where it is missing: "6 need …". */
export const needLabels: Readonly<Record<Need, string>> = {
  scanner: 'a scanner',
  pairing: 'somebody to enter a pairing code',
  palm: 'a palm on a scanner',
  hand: 'a scanner that waits for its driver',
  receiver: 'a webhook receiver',
  user: 'a user who exists already',
  client: 'OAuth clients from the console',
  'limited-client': 'a client without permissions',
  'other-tenant': 'a client of another tenant',
  rotation: 'the rotation of a client',
  deletion: 'the deletion of a client',
  clock: 'a clock that can be moved',
  budget: 'a higher --max-creates',
};

export type Equipment = {
  readonly settings: Pick<Settings, 'auto' | 'fixtures'>;
  readonly hasDriver: boolean;
  /** true, or the reason why there is no receiver. */
  readonly receiver: true | string;
};

/** Why `need` cannot be met, in a sentence that says what would help; undefined when it can. */
export function missing(need: Need, { settings, hasDriver, receiver }: Equipment): string | undefined {
  const { auto, fixtures } = settings;
  const autoPairs = auto && receiver === true;
  switch (need) {
    case 'scanner':
      return fixtures.hardwareId !== undefined || hasDriver || autoPairs
        ? undefined
        : 'needs a paired scanner: --hardware-id, --driver, or --auto with a receiver';
    case 'pairing':
      return hasDriver || autoPairs
        ? undefined
        : 'needs somebody to enter a pairing code: --driver, or --auto with a receiver';
    case 'palm':
      return hasDriver || auto || fixtures.enrolledUser !== undefined
        ? undefined
        : 'needs a palm on the scanner: --driver, --auto or --enrolled-user';
    case 'hand':
      if (auto) return 'needs a scanner that waits for its driver, and with --auto it acts by itself';
      return hasDriver ? undefined : 'needs a driver that decides when and which palm is presented: --driver';
    case 'receiver':
      return receiver === true ? undefined : receiver;
    case 'limited-client':
      return hasDriver || fixtures.limitedClient ? undefined : 'needs --limited-client or --driver';
    case 'other-tenant':
      return hasDriver || fixtures.otherTenantClient ? undefined : 'needs --other-tenant-client or --driver';
    case 'user':
    case 'client':
    case 'rotation':
    case 'deletion':
    case 'clock':
      return hasDriver ? undefined : `needs ${needLabels[need]}: --driver`;
    // Known only when it runs out.
    case 'budget':
      return undefined;
  }
}
