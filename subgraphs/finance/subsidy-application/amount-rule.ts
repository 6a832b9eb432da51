import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { seesSmallNumbers } from '../../../ground/figures/small-number.ts';
import { Withheld } from '../../../ground/figures/withheld.ts';
import {
  explain,
  type RuleExplanation,
  RuleUnit as Unit,
} from '../../../ground/rules/rule-explanation.ts';
import { RuleReason } from '../../../ground/rules/rule-reason.ts';
import type { AdaptationFacts } from '../../../ground/rules/adaptation-subsidy.ts';
import type { ProgrammeInputs } from '../rules/programme-subsidy.ts';
import { type BedInputs, type Due, type OperatingResult, owedBy } from './amount-due.ts';
import { monthDays } from './residents.ts';
import type { CareSubsidyInputs } from '../rules/care-subsidy.ts';
import type { OperatingSubsidyInputs } from '../rules/operating-subsidy.ts';

/** What money rests on: people, who lives and works where, facilities, their grades and who runs them, accepted works. */
export const MONEY_FACTS = [
  'elders/ELDER',
  'facilities/FACILITY',
  'facilities/RESIDENCE',
  'facilities/ORGANIZATION',
  'facilities/FACILITY_GRADE',
  'workforce/WORKER',
  'services/HOME_ADAPTATION',
] as const;

const OPERATING_UNITS: Record<keyof OperatingSubsidyInputs, Unit> = {
  month: Unit.MONTH,
  status: Unit.CODE,
  filedOn: Unit.DATE,
  minimumDays: Unit.DAY,
  full: Unit.FEN,
  partial: Unit.FEN,
  fullResidents: Unit.PERSON,
  partialResidents: Unit.PERSON,
  intactResidents: Unit.PERSON,
  notAssessed: Unit.PERSON,
  tooFewDays: Unit.PERSON,
};

const CARE_UNITS: Record<keyof CareSubsidyInputs, Unit> = {
  month: Unit.MONTH,
  band: Unit.CODE,
  entitledCategory: Unit.YES_NO,
  destitute: Unit.YES_NO,
  full: Unit.FEN,
  partial: Unit.FEN,
};

const BED_UNITS: Record<keyof BedInputs, Unit> = {
  premises: Unit.CODE,
  classedAs: Unit.CODE,
  leaseFrom: Unit.DATE,
  leaseTo: Unit.DATE,
  newlyBuilt: Unit.YES_NO,
  socialCapital: Unit.YES_NO,
  inclusive: Unit.YES_NO,
  newBedsAccepted: Unit.BED,
  bedsAlreadyPaid: Unit.BED,
  payableBeds: Unit.BED,
  built: Unit.FEN,
  leased: Unit.FEN,
};

const ADAPTATION_UNITS: Record<keyof AdaptationFacts, Unit> = {
  cost: Unit.FEN,
  grantedBefore: Unit.FEN,
  inDifficulty: Unit.YES_NO,
};

const PROGRAMME_UNITS: Record<keyof ProgrammeInputs, Unit> = {
  day: Unit.DATE,
  unit: Unit.CODE,
  counted: Unit.TIMES,
  paidFor: Unit.TIMES,
  band: Unit.BAND,
  age: Unit.YEAR,
  level: Unit.GRADE,
  skillLevel: Unit.CODE,
};

/** What an application's rule says, for staff and the elder herself: nothing is withheld. */
export async function explainDue(context: SubgraphContext, due: Due): Promise<RuleExplanation> {
  const factsAsOf = await moneyFactsAsOf(context);
  const told = explained(due, context.today);
  if (owedBy(due).topUp === 0) return { ...told, factsAsOf };
  const topUp = { name: 'topUp', value: String(due.topUp), unit: Unit.FEN };
  const reasonCodes = [...told.reasonCodes, RuleReason.TOPPED_UP];
  return { ...told, inputs: [...told.inputs, topUp], reasonCodes, factsAsOf };
}

function explained(due: Due, today: string): RuleExplanation {
  switch (due.kind) {
    case 'OPERATING':
      return explain(due.result, OPERATING_UNITS, dayOf(due.result, today));
    case 'CARE':
      return explain(due.result, CARE_UNITS, dayOf(due.result, today));
    case 'BEDS':
      return explain(due.result, BED_UNITS, today);
    case 'ADAPTATION':
      return explain(due.result, ADAPTATION_UNITS, today);
    case 'CASES':
      return explain(due.result, PROGRAMME_UNITS, due.result.inputs.day);
  }
}

/**
 * R-01 as a viewer may read it. Who lives in one facility is told to staff of its region alone, and so
 * is the amount: it follows from their numbers at rates that are public.
 */
export async function explainOperating(
  context: SubgraphContext,
  region: string,
  result: OperatingResult,
): Promise<RuleExplanation> {
  const factsAsOf = await moneyFactsAsOf(context);
  const day = dayOf(result, context.today);
  // Where no rule holds or the facility is left out, nothing follows from the number of residents.
  const counted = result.reasonCodes.some((code) => COUNTED.includes(code));
  if (seesSmallNumbers(context.viewer, region)) {
    return { ...explain(result, OPERATING_UNITS, day), factsAsOf };
  }
  const inputs = { ...result.inputs, ...RESIDENTS_HIDDEN };
  const reasonCodes = result.reasonCodes.filter((code) => !TELLS_OF_OTHERS.includes(code));
  const withheld = counted ? Withheld.SMALL_NUMBER : null;
  const shown = { ...result, inputs, reasonCodes };
  return { ...explain(shown, OPERATING_UNITS, day, withheld), factsAsOf };
}

const RESIDENTS_HIDDEN = {
  ...{ fullResidents: null, partialResidents: null },
  ...{ intactResidents: null, notAssessed: null, tooFewDays: null },
};
const TELLS_OF_OTHERS: readonly string[] = ['RESIDENT_NOT_ASSESSED', 'RESIDENT_TOO_FEW_DAYS'];
const COUNTED: readonly string[] = ['RESIDENTS_COUNTED', 'NO_DISABLED_RESIDENT'];

function dayOf({ inputs }: { inputs: { month: string } }, today: string): string {
  const { to } = monthDays(inputs.month);
  return to < today ? to : today;
}

/** When the facts that money rests on were all last up to date; `null` before the first of one. */
async function moneyFactsAsOf({ rows }: SubgraphContext): Promise<Date | null> {
  const found = await rows.batch('money facts as of', '', async () => {
    const [position] = await rows.sql<{ asOf: Date | string | null }>(
      `select case when count(*) = ? then min(as_of) end as "asOf" from fact_position
       where source = any(array[?]::text[])`,
      [MONEY_FACTS.length, MONEY_FACTS],
    );
    return new Map([['', position?.asOf ?? null]]);
  });
  return found == null ? null : new Date(found);
}
