import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { isInForce, programmesReaching } from '../subsidy-programme/reach.ts';
import { operatingSubsidyRule } from '../rules/operating-subsidy.ts';
import { type RateSetting, settingOn } from '../rules/programme-rates.ts';
import type { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import { SubsidyRates } from './entity.ts';

/** Every setting of a programme's rates, the first one first. */
export function settingsOf(
  { rows }: SubgraphContext,
  programmeId: string,
): Promise<SubsidyRates[]> {
  return rows.listBy(SubsidyRates, 'programmeId', programmeId, { expression: 'e.number' });
}

/**
 * The rates a region set for a programme that are in force on a day, `{}` for the programme's own;
 * `null` when the programme itself is not in force.
 */
export async function ratesOn(
  context: SubgraphContext,
  programme: SubsidyProgramme,
  day: string,
): Promise<Partial<RateSetting> | null> {
  const settings = await settingsOf(context, programme.id);
  const setting = settingOn(
    settings.filter(({ status }) => status === 'SET'),
    day,
  );
  return isInForce(programme, day) ? (setting ?? {}) : null;
}

/**
 * The programme that operating subsidies of a region are paid by on a day: the nearest one, or the
 * one that is wanted if it reaches the region.
 */
export async function operatingProgramme(
  context: SubgraphContext,
  region: string,
  day: string,
  wanted?: SubsidyProgramme,
): Promise<SubsidyProgramme | undefined> {
  const reaching = await programmesReaching(context, region, day);
  const candidates = reaching.filter((one) => wanted === undefined || one.id === wanted.id);
  return candidates.findLast((one) => operatingSubsidyRule(one) !== null);
}
