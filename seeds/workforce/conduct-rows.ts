import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { ConductKind } from '../../subgraphs/workforce/conduct-record/kinds.ts';
import type { Row } from '../loader.ts';
import { dateOf, type Day, dayOf } from '../world/calendar.ts';
import type { WorldWorker } from '../world/types.ts';

const KINDS: readonly ConductKind[] = ['NEGLECT', 'ETHICS', 'THEFT_OR_FRAUD', 'ELDER_ABUSE'];
const DECIDED = ['WARNED', 'WARNED', 'WARNED', 'DISMISSED', 'OVERTURNED', 'HEARD', 'OPEN'];

/**
 * Of one worker in sixty there is a record on conduct. Who works today is not banned, so that the made-up
 * homes have the staff that they are said to have.
 */
export function conductRows({ n, key, roles, regionCode, employments }: WorldWorker, asOf: string) {
  const dice = new Dice('conduct', n);
  const last = employments.at(-1);
  if (!last || roles.includes('ASSESSOR') || !dice.chance(1 / 60)) return [];
  const today = dayOf(asOf);
  const until = Math.min(last.to === null ? today : dayOf(last.to), today - 130);
  const occurred = until - dice.between(0, 60);
  if (occurred < dayOf(last.from)) return [];
  const working = employments.some(({ to }) => to === null);
  const status = working ? dice.pick(DECIDED) : dice.chance(0.5) ? 'BANNED' : 'WARNED';
  const row: Row = {
    ...{ key: keyOf('conductRecord', n), worker_key: key, facility_id: null, status },
    ...{ kind: dice.pick(KINDS), occurred_on: dateOf(occurred) },
    ...daysOf(status, occurred, dice),
    ...{ region_code: regionCode, region_at: regionAt(regionCode), synthetic: true },
  };
  return [row];
}

function daysOf(status: string, occurred: Day, dice: Dice): Row {
  const opened = occurred + dice.between(2, 20);
  const heard = opened + dice.between(5, 20);
  const decided = heard + dice.between(5, 20);
  const reviewed = status === 'OVERTURNED' ? dateOf(decided + dice.between(5, 30)) : null;
  const isDecided = !['OPEN', 'HEARD', 'DISMISSED'].includes(status);
  return {
    opened_on: dateOf(opened),
    ...(status !== 'OPEN' && { heard_on: dateOf(heard) }),
    ...(status !== 'OPEN' && { statement: dice.chance(0.5) ? '当日人手不足' : null }),
    ...(isDecided && { decided_on: dateOf(decided) }),
    ...(status === 'BANNED' && {
      ...{ banned_from: dateOf(decided), banned_until: dateOf(decided + dice.pick([365, 1095])) },
    }),
    review_asked_on: reviewed,
  };
}
