import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { bedSubsidyRule } from '../rules/bed-subsidy.ts';
import { careSubsidyRule } from '../rules/care-subsidy.ts';
import { operatingSubsidyRule } from '../rules/operating-subsidy.ts';
import { programmeRule } from '../rules/programme-subsidy.ts';
import type { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import type { RateUnit } from '../subsidy-programme/rate.ts';
import { settingIn } from './in-force.ts';

/** Rules of the documents that say more than a table of cases does. */
type OwnRule = 'OPERATING' | 'CARE' | 'BEDS';

/** How a programme is computed: by a rule of its own, or by the table of cases that its region set. */
export type Way =
  { by: OwnRule } | { by: 'CASES'; unit: RateUnit; rule: ReturnType<typeof programmeRule> };

export function ownRuleOf(programme: SubsidyProgramme): OwnRule | null {
  if (operatingSubsidyRule(programme)) return 'OPERATING';
  if (careSubsidyRule(programme)) return 'CARE';
  return bedSubsidyRule(programme) ? 'BEDS' : null;
}

/** How a programme is computed on a day; null for one that nobody gave rates to. */
export async function wayOf(
  context: SubgraphContext,
  programme: SubsidyProgramme,
  day: string,
): Promise<Way | null> {
  const own = ownRuleOf(programme);
  if (own) return { by: own };
  const setting = await settingIn(context, programme, programme.regionCode, day);
  const unit = setting?.cases[0]?.unit;
  return setting && unit ? { by: 'CASES', unit, rule: programmeRule(programme, setting) } : null;
}

/** Whether it is paid by the month. */
export function isMonthly(way: Way): boolean {
  if (way.by === 'CASES') return way.unit === 'PERSON_MONTH';
  return way.by !== 'BEDS';
}
