import { isOperator } from '../../../ground/identity/viewer.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import type { Facility } from '../facility/entity.ts';
import { BedInventory } from './entity.ts';

const REFUSES = refusals({
  MORE_RESIDENTS_THAN_BEDS: {
    en: 'More people live there than that class of beds has. Discharge who has left, or correct the count.',
    zh: '该类床位的在住人数多于上报床位数，请先办理离院或更正床位数。',
  },
  REPORTED_BY_OFFICE: {
    en: 'The office has reported the beds of that day, which holds. Tell the office what is wrong with it.',
    zh: '主管部门已上报当日床位，以其为准。如有不符，请联系主管部门。',
  },
  REPORTED_SINCE: {
    en: 'The beds of a later day, {day}, are reported already. Report them as of that day or later.',
    zh: '已有{day}的床位上报，请按该日或之后的日期上报。',
  },
  CLASSES: {
    code: 'INVALID_VALUE',
    en: 'Nursing beds are among all beds, and those for dementia among the nursing beds. Correct the number.',
    zh: '护理型床位不多于床位总数，认知障碍照护床位不多于护理型床位，请更正。',
  },
  DAY_OF_COUNT: {
    code: 'INVALID_VALUE',
    en: 'The day is not to come. Correct it.',
    zh: '日期不得晚于今天，请更正。',
  },
});

type Reporting = Pick<Step<Facility>, 'context' | 'em'>;
type Counted = Pick<BedInventory, 'asOf' | 'total' | 'nursing' | 'dementia' | 'dayCare'> & Others;
/** Null for what the report does not say: it stays as it was, none at first. */
type Others = { [K in 'forDisabled' | 'forChildren']: number | null };
type Taken = Pick<BedInventory, 'occupiedGeneral' | 'occupiedNursing' | 'occupiedDementia'>;

/**
 * Writes the beds of a facility as of a day, whose row the caller has locked: that day gets a snapshot, or
 * its own is replaced, and the snapshots after it, of comings and goings, have these beds too. Who
 * lives there is counted from the stays and no report says it.
 * @throws Refusal
 */
export async function reportBeds(
  { context, em }: Reporting,
  facilityId: string,
  counted: Counted,
): Promise<void> {
  const { asOf, total, nursing, dementia, dayCare } = counted;
  if (asOf > context.today) throw REFUSES.DAY_OF_COUNT('asOf');
  if (nursing > total) throw REFUSES.CLASSES('nursing');
  if (dementia > nursing) throw REFUSES.CLASSES('dementia');
  const reportedBy = isOperator(context.viewer) ? 'OPERATOR' : 'OFFICE';
  const all = await snapshotsFrom({ context, em }, facilityId, asOf);
  const later = all.filter((one) => one.reportedBy !== null && one.asOf > asOf);
  if (later.length > 0) throw REFUSES.REPORTED_SINCE('asOf', { day: later.at(-1)!.asOf });
  const before = all[0] ?? null;
  if (before?.asOf === asOf && before.reportedBy === 'OFFICE' && reportedBy === 'OPERATOR') {
    throw REFUSES.REPORTED_BY_OFFICE('asOf');
  }
  for (const taken of all) requireRoom(taken, counted);

  const beds = {
    ...{ total, nursing, dementia, dayCare },
    forDisabled: counted.forDisabled ?? before?.forDisabled ?? 0,
    forChildren: counted.forChildren ?? before?.forChildren ?? 0,
  };
  const last = { facilityId, asOf: { $gte: asOf } };
  await em.nativeUpdate(BedInventory, last, beds);
  if (before?.asOf === asOf) {
    await em.nativeUpdate(BedInventory, { facilityId, asOf }, { reportedBy });
    return;
  }
  const { occupiedGeneral = 0, occupiedNursing = 0, occupiedDementia = 0 } = before ?? {};
  await em.insert(BedInventory, {
    ...{ id: newKey(), facilityId, asOf, ...beds, reportedBy, synthetic: false },
    ...{ occupiedGeneral, occupiedNursing, occupiedDementia },
  } as never);
}

/** A facility that is closed has no beds from today on; nobody lives there. */
export async function closeBeds({ context, em }: Reporting, facilityId: string): Promise<void> {
  const [before] = await snapshotsFrom({ context, em }, facilityId, context.today);
  if (!before) return;
  const others = { forDisabled: 0, forChildren: 0 };
  const none = { total: 0, nursing: 0, dementia: 0, dayCare: 0, ...others };
  const nobody = { occupiedGeneral: 0, occupiedNursing: 0, occupiedDementia: 0 };
  const last = { ...none, ...nobody, reportedBy: 'OFFICE' } as const;
  if (before.asOf === context.today) {
    await em.nativeUpdate(BedInventory, { id: before.id }, last);
    return;
  }
  const day = { id: newKey(), facilityId, asOf: context.today, synthetic: before.synthetic };
  await em.insert(BedInventory, { ...day, ...last } as never);
}

/** The snapshot that holds on a day and those after it, the earliest first. */
async function snapshotsFrom(
  { context: { rows } }: Reporting,
  facilityId: string,
  day: string,
): Promise<BedInventory[]> {
  const order = { expression: 'e.as_of' };
  const all = await rows.listBy(BedInventory, 'facilityId', facilityId, order);
  const from = all.findLast((one) => one.asOf <= day);
  return all.filter((one) => one === from || one.asOf > day);
}

function requireRoom(taken: Taken, { total, nursing, dementia }: Counted): void {
  if (taken.occupiedDementia > dementia) throw REFUSES.MORE_RESIDENTS_THAN_BEDS('dementia');
  if (taken.occupiedNursing > nursing - dementia) throw REFUSES.MORE_RESIDENTS_THAN_BEDS('nursing');
  if (taken.occupiedGeneral > total - nursing) throw REFUSES.MORE_RESIDENTS_THAN_BEDS('total');
}
