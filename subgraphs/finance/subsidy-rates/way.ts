import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { bedSubsidyRule } from '../rules/bed-subsidy.ts';
import { careSubsidyRule } from '../rules/care-subsidy.ts';
import { operatingSubsidyRule } from '../rules/operating-subsidy.ts';
import { programmeRule } from '../rules/programme-subsidy.ts';
import type { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import type { RateUnit } from '../subsidy-programme/rate.ts';
import type { Case } from '../rules/rate-cases.ts';
import type { SubsidyRates } from './entity.ts';
import { settingIn } from './in-force.ts';

/** Rules of the documents that say more than a table of cases does. */
type OwnRule = 'OPERATING' | 'CARE' | 'BEDS';

/**
 * How a programme is computed: by a rule of its own, by the table of cases that its region set, or from
 * accepted works, of which the cases say how much a household gets at most.
 */
export type Way =
  | { by: OwnRule }
  | { by: 'CASES'; unit: RateUnit; rule: ReturnType<typeof programmeRule> }
  | { by: 'ADAPTATION'; cases: readonly Case[]; setting: SubsidyRates | null };

/** Whether a programme pays for the adaptation of homes: from what was accepted, never from what is told. */
export function paysWorks({ type, beneficiary }: SubsidyProgramme): boolean {
  return type === 'ADAPTATION' && beneficiary === 'HOUSEHOLD';
}

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
  if (paysWorks(programme)) {
    const stated = programme.rates.filter(
      ({ unit, amount }) => unit === 'HOUSEHOLD' && amount !== null,
    );
    const cases = setting?.cases ?? stated.map(({ amount }) => ({ amount }));
    return cases.length > 0 ? { by: 'ADAPTATION', cases, setting } : null;
  }
  const unit = setting?.cases[0]?.unit;
  return setting && unit ? { by: 'CASES', unit, rule: programmeRule(programme, setting) } : null;
}

/** Whether it is paid by the month. */
export function isMonthly(way: Way): boolean {
  if (way.by === 'CASES') return way.unit === 'PERSON_MONTH';
  return way.by !== 'BEDS' && way.by !== 'ADAPTATION';
}
