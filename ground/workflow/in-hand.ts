import { GUARDIAN_POWERS, type GuardianPower } from '../access/guardian-power.ts';
import { powersOver } from '../access/guardianships.ts';
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
 * about her, a guardian for her wards.
 */
export function isInHand(about: About, context: SubgraphContext): boolean | Promise<boolean> {
  const { audience, region, facilities } = context.viewer;
  if (audience === 'elder') return powersOn(about, context).then((powers) => powers.length > 0);
  if (about.facilityId && facilities.includes(about.facilityId)) return true;
  return audience === 'staff' && region !== null && isWithin(about.regionCode, region);
}

/** What an elder may do with what is about her, and a guardian in her place. */
export async function powersOn(
  { elderKey }: Pick<About, 'elderKey'>,
  context: SubgraphContext,
): Promise<readonly GuardianPower[]> {
  if (!elderKey) return [];
  const { person } = context.viewer;
  if (elderKey === person) return GUARDIAN_POWERS;
  const powers = await powersOver(context, elderKey);
  if (powers.length > 0 || person === null) return powers;
  const [one] = await context.rows.sql<{ same: boolean }>(IS_SAME, [person, elderKey]);
  return one!.same ? GUARDIAN_POWERS : [];
}

/** Her token may name the record that was made part of this one. */
const IS_SAME = 'select access.survivor_of(?::uuid) = ?::uuid as same';
