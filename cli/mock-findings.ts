/** What may surprise at a mock that runs: each look says what it found, and the command that changes it. */
import { dataOf, RefusedCall, type ControlClient } from './control-client.ts';
import { durationText } from './duration.ts';
import { fail, ok, warn, type Finding } from './finding.ts';
import { aheadText } from './views.ts';

/** Any sink will do: looking at one changes nothing, and takes the token. */
const ANY_SINK = { params: { path: { name: 'doctor' } } } as const;

/** @param isKnown whether there is a token to call with */
export async function tokenFinding(control: ControlClient, isKnown: boolean): Promise<Finding> {
  if (!isKnown) {
    return warn(
      'token',
      'No control token is known for this mock: commands that change something are refused',
      'Give the one that the mock printed with --control-token or LINK_IDENTITY_CONTROL_TOKEN.',
    );
  }
  try {
    await dataOf(control.GET('/__mock/v1/sinks/{name}', ANY_SINK));
  } catch (error) {
    if (!(error instanceof RefusedCall)) throw error;
    if (error.status === 401) {
      return fail(
        'token',
        'The mock refuses the control token',
        'It is another one at each start, unless the mock is started with --control-token. Give the one that it printed.',
      );
    }
  }
  return ok('token', 'The mock takes the control token');
}

/** More than the time that a call takes, in milliseconds. */
const TOLERATED_SKEW_MS = 5_000;

export async function clockFinding(control: ControlClient): Promise<Finding> {
  const { mode, now, ahead_of_real_time_ms: ahead } = await dataOf(control.GET('/__mock/v1/clock'));
  const skew = Date.parse(now) - ahead - Date.now();
  if (Math.abs(skew) > TOLERATED_SKEW_MS) {
    return warn(
      'clock',
      `The mock's machine and this one are ${durationText(Math.abs(skew))} apart`,
      'Set the clocks of both machines; tokens and challenges expire by that of the mock.',
    );
  }
  if (mode === 'running' && Math.abs(ahead) <= TOLERATED_SKEW_MS)
    return ok('clock', 'The clock shows the real time');
  const back = '`link-identity state reset` begins anew at the real time.';
  if (mode === 'frozen')
    return warn(
      'clock',
      `The clock stands still at ${now}`,
      `\`link-identity clock run\` lets it run; ${back}`,
    );
  return warn('clock', `The clock is ${aheadText(ahead)}`, back);
}

export async function peopleFinding(control: ControlClient): Promise<Finding> {
  const { auto_pair, auto_present } = await dataOf(control.GET('/__mock/v1/settings'));
  if (auto_pair && auto_present)
    return ok('people', 'Somebody enters pairing codes and answers challenges without being told');
  const undone = [
    ...(auto_pair ? [] : ['enters pairing codes']),
    ...(auto_present ? [] : ['answers challenges']),
  ];
  const flags = [...(auto_pair ? [] : ['--auto-pair yes']), ...(auto_present ? [] : ['--auto-present yes'])];
  return warn(
    'people',
    `Nobody ${undone.join(' or ')} without being told`,
    `\`link-identity settings set ${flags.join(' ')}\` changes that.`,
  );
}

export async function faultsFinding(control: ControlClient): Promise<Finding> {
  const faults = await dataOf(control.GET('/__mock/v1/faults'));
  const live = faults.filter(({ times_left }) => times_left !== 0);
  if (live.length === 0) return ok('faults', 'Nothing goes wrong on purpose');
  return warn(
    'faults',
    `Things go wrong on purpose: ${live.map(({ effect }) => effect.type).join(', ')}`,
    '`link-identity faults` shows where; `link-identity faults clear` ends it.',
  );
}

export async function deliveryFinding(control: ControlClient): Promise<Finding> {
  const webhooks = await dataOf(control.GET('/__mock/v1/webhooks'));
  if (webhooks.length === 0) return ok('delivery', 'There is no webhook: nothing is delivered');
  const deliveries = await dataOf(control.GET('/__mock/v1/deliveries'));
  const stuck = deliveries.filter(({ status, attempts }) => status !== 'delivered' && attempts > 0);
  const [newest] = stuck;
  if (!newest) return ok('delivery', 'Every delivery that was attempted was acknowledged');
  const path = { delivery_id: newest.delivery_id };
  const attempts = await dataOf(
    control.GET('/__mock/v1/deliveries/{delivery_id}/attempts', { params: { path } }),
  );
  const { status_code, error } = attempts.at(-1)!;
  const to = webhooks.find(({ webhook_id }) => webhook_id === newest.webhook_id)?.delivers_to ?? 'a webhook';
  return warn(
    'delivery',
    `${stuck.length} of ${deliveries.length} deliveries were not acknowledged, the newest by ${to}: ${error ?? `it answered ${status_code}`}`,
    `\`link-identity deliveries attempts ${newest.delivery_id}\` shows each attempt.`,
  );
}
