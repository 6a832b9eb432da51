import type { SubgraphContext } from '../shared/context.ts';
import { isInForce } from './programme-reach.ts';
import { type RateSetting, settingOn } from './rules/programme-rates.ts';
import type { SubsidyProgramme } from './subsidy-programme.ts';
import { SubsidyRates } from './subsidy-rates.ts';

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
