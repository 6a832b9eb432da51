import { regionAt, type RegionCode } from '../../../ground/china/region-code.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { ElderRegistration } from '../elder-registration/entity.ts';
import { REFUSES } from './conditions.ts';
import type { Elder } from './entity.ts';

/** Registers an elder in a place from a day on. */
export async function beginRegistration(
  em: Step<Elder>['em'],
  elderKey: string,
  regionCode: RegionCode,
  validFrom: string,
): Promise<void> {
  const place = { regionCode, regionAt: regionAt(regionCode) };
  await em.insert(ElderRegistration, {
    ...{ key: newKey(), elderKey, ...place, validFrom, validTo: null },
  } as never);
}

/**
 * Ends the registration that holds, with the day as its last one.
 * @throws Refusal with INVALID_VALUE for a day before it began or to come; `after` asks for a day of it
 * to be left.
 */
export async function endRegistration(
  { row, context, em }: Step<Elder>,
  day: string,
  field: string,
  { lastDay = day }: { lastDay?: string } = {},
): Promise<void> {
  const holding = await registrationOf(context, row.key);
  if (day > context.today || (holding && lastDay < holding.validFrom)) {
    const from = holding?.validFrom ?? context.today;
    throw REFUSES.BEFORE_REGISTERED(field, { from });
  }
  if (holding) await em.nativeUpdate(ElderRegistration, { key: holding.key }, { validTo: lastDay });
}

/** Lets the registration that ended last hold again. */
export async function resumeRegistration({ row, context, em }: Step<Elder>): Promise<void> {
  const all = await registrationsOf(context, row.key);
  const last = all.at(-1);
  if (last) await em.nativeUpdate(ElderRegistration, { key: last.key }, { validTo: null });
}

async function registrationOf(
  context: SubgraphContext,
  elderKey: string,
): Promise<ElderRegistration | undefined> {
  return (await registrationsOf(context, elderKey)).find(({ validTo }) => validTo === null);
}

/** Those that the office sees, the earliest first. */
function registrationsOf({ rows }: SubgraphContext, elderKey: string) {
  return rows.listBy(ElderRegistration, 'elderKey', elderKey, { expression: 'e.valid_from' });
}
