import { powersOver } from '../access/acting.ts';
import { ACTING_POWERS, type ActingPower } from '../access/acting-power.ts';
import { isWithin } from '../china/region-code.ts';
import type { SubgraphContext } from '../serving/context.ts';

/** What a row is about: a place, and the elder or the facility where there is one. */
export interface About {
  regionCode: string;
  elderKey?: string | null;
  facilityId?: string | null;
}

/**
 * Staff act inside their own region, an operator on what is about her facilities, an elder on what is
 * about her, a guardian or a relative for whom she may act.
 */
export function isInHand(about: About, context: SubgraphContext): boolean | Promise<boolean> {
  const { audience, region, facilities } = context.viewer;
  if (audience === 'elder') return powersOn(about, context).then((powers) => powers.length > 0);
  if (about.facilityId && facilities.includes(about.facilityId)) return true;
  return audience === 'staff' && region !== null && isWithin(about.regionCode, region);
}

/** What an elder may do with what is about her, and who acts for her. */
export async function powersOn(
  { elderKey }: Pick<About, 'elderKey'>,
  context: SubgraphContext,
): Promise<readonly ActingPower[]> {
  if (!elderKey) return [];
  const { person } = context.viewer;
  if (elderKey === person) return ACTING_POWERS;
  const powers = await powersOver(context, elderKey);
  if (powers.length > 0 || person === null) return powers;
  const [one] = await context.rows.sql<{ same: boolean }>(IS_SAME, [person, elderKey]);
  return one!.same ? ACTING_POWERS : [];
}

/** Her token may name the record that was made part of this one. */
const IS_SAME = 'select access.survivor_of(?::uuid) = ?::uuid as same';
