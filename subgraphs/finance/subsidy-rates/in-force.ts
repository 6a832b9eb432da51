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
  if (!isInForce(programme, day)) return null;
  return (await settingIn(context, programme, programme.regionCode, day)) ?? {};
}

/** What a region set for a programme, in force on a day: its own, or a county for what it adds. */
export async function settingIn(
  context: SubgraphContext,
  programme: SubsidyProgramme,
  regionCode: string,
  day: string,
): Promise<SubsidyRates | null> {
  if (!isInForce(programme, day)) return null;
  const settings = await settingsOf(context, programme.id);
  const holds = settings.filter((one) => one.status === 'SET' && one.regionCode === regionCode);
  return settingOn(holds, day);
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
