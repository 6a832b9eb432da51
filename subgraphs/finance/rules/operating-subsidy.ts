import { lastDayOf } from '../../../ground/china/calendar.ts';
import { ruleName } from '../../../ground/rules/catalogue.ts';
import { identityOf, type Rule, type RuleResult, wholeNumber } from '../../../ground/rules/rule.ts';
import {
  effectiveRate,
  type RatedProgramme,
  rateOf,
  type RateSetting,
  ruleOfProgramme,
} from './programme-rates.ts';
import { type Counted, dueByCases } from './rate-cases.ts';

const NAME = ruleName('R-01');

/** 实际接收: a resident counts who was there on this many days of the month (our default). */
export const DAYS_PRESENT = 15;

/** Fen per resident and month, `null` where neither the sources nor the region say how much. */
export interface OperatingRates {
  full: number | null;
  partial: number | null;
}

export interface OperatingSubsidyParameters extends OperatingRates {
  minimumDays: number;
  /** Types and modes of facilities it is for, empty for all. */
  facilityTypes: readonly string[];
  operationModes: readonly string[];
}

export interface OperatingSubsidyFacts {
  /** YYYY-MM. */
  month: string;
  facility: { type: string; operationMode: string; status: string; filedOn: string | null };
  /** Band by the assessment in force on the last day of the month, `null` without one. */
  residents: readonly { band: 'INTACT' | 'PARTIAL' | 'FULL' | null; daysPresent: number }[];
}

export interface OperatingSubsidyInputs extends OperatingRates {
  month: string;
  status: string;
  filedOn: string | null;
  minimumDays: number;
  fullResidents: number;
  partialResidents: number;
  intactResidents: number;
  notAssessed: number;
  tooFewDays: number;
}

export type OperatingSubsidyReason =
  | 'NO_RULE'
  | 'FACILITY_NOT_OPERATING'
  | 'FACILITY_NOT_FILED'
  | 'FACILITY_TYPE_LEFT_OUT'
  | 'OPERATION_MODE_LEFT_OUT'
  | 'NO_DISABLED_RESIDENT'
  | 'RESIDENTS_COUNTED'
  | 'AMOUNT_NOT_ESTABLISHED'
  | 'RESIDENT_NOT_ASSESSED'
  | 'RESIDENT_TOO_FEW_DAYS';

/**
 * R-01 as a programme states it: its rates per person and month are the rule's, and floors where
 * they are marked so (不低于). A region may configure higher ones. `null` for a programme that does
 * not pay by the disability of residents. @throws RuleError BELOW_FLOOR for a configured rate below
 * a floor.
 */
export function operatingSubsidyRule(
  programme: RatedProgramme,
  configured: Partial<RateSetting> = {},
): Rule<OperatingSubsidyParameters> | null {
  const full = rateOf(programme, 'FULL', 'PERSON_MONTH');
  const partial = rateOf(programme, 'PARTIAL', 'PERSON_MONTH');
  if (programme.type !== 'OPERATING' || !full || !partial) return null;
  const parameters = {
    full: effectiveRate('full', full, configured.full),
    partial: effectiveRate('partial', partial, configured.partial),
    minimumDays: DAYS_PRESENT,
    facilityTypes: programme.facilityTypes,
    operationModes: programme.operationModes,
  };
  return ruleOfProgramme(NAME, programme, parameters, configured);
}

/**
 * R-01 运营补贴 (dexing-2022-draft, article 15): fen due to a facility for a month. Defaults of this
 * hub: a resident counts from 15 days of presence, in the band of the month's last day; the facility
 * operates and was filed by that day; who owns it is the programme's filter (every mode in Dexing).
 * Age, family planning and dementia give priority in admission, not money. @throws RangeError for
 * days that the month does not have.
 */
export function operatingSubsidy(
  rule: Rule<OperatingSubsidyParameters> | null,
  { month, facility, residents }: OperatingSubsidyFacts,
): RuleResult<OperatingSubsidyInputs, OperatingSubsidyReason> {
  const parameters = rule?.parameters ?? NO_PARAMETERS;
  const lastDay = lastDayOf(month);
  const days = Number(lastDay.slice(-2));
  for (const { daysPresent } of residents) {
    if (wholeNumber('daysPresent', daysPresent) > days) {
      throw new RangeError('daysPresent is more than the month has');
    }
  }
  const stayed = residents.filter(({ daysPresent }) => daysPresent >= parameters.minimumDays);
  const counted = (band: 'INTACT' | 'PARTIAL' | 'FULL' | null) =>
    stayed.filter((resident) => resident.band === band).length;
  const inputs: OperatingSubsidyInputs = {
    month,
    status: facility.status,
    filedOn: facility.filedOn,
    full: parameters.full,
    partial: parameters.partial,
    minimumDays: parameters.minimumDays,
    fullResidents: counted('FULL'),
    partialResidents: counted('PARTIAL'),
    intactResidents: counted('INTACT'),
    notAssessed: counted(null),
    tooFewDays: residents.length - stayed.length,
  };
  const refusals = rule === null ? ['NO_RULE' as const] : refusalsOf(parameters, facility, lastDay);
  const paid = inputs.fullResidents + inputs.partialResidents > 0;
  const remarks: OperatingSubsidyReason[] = [paid ? 'RESIDENTS_COUNTED' : 'NO_DISABLED_RESIDENT'];
  if (inputs.notAssessed > 0) remarks.push('RESIDENT_NOT_ASSESSED');
  if (inputs.tooFewDays > 0) remarks.push('RESIDENT_TOO_FEW_DAYS');
  const eligible = refusals.length === 0;
  const due = amountOf(inputs);
  if (due === null) remarks.push('AMOUNT_NOT_ESTABLISHED');
  return {
    ...NAME,
    rule: identityOf(rule),
    met: rule === null ? null : eligible && paid,
    ratio: null,
    amount: rule === null ? null : eligible ? due : 0,
    reasonCodes: eligible ? remarks : refusals,
    inputs,
  };
}

/** Residents who count, as a table of cases takes them. */
export function residentsCounted(
  inputs: Pick<OperatingSubsidyInputs, 'fullResidents' | 'partialResidents'>,
): Counted[] {
  return [
    { count: inputs.fullResidents, band: 'FULL' },
    { count: inputs.partialResidents, band: 'PARTIAL' },
  ];
}

/** What is paid for one resident, as a table of cases says it. */
export function operatingCases({
  full,
  partial,
}: Pick<OperatingSubsidyInputs, 'full' | 'partial'>) {
  return [
    { band: 'FULL', amount: full },
    { band: 'PARTIAL', amount: partial },
  ];
}

/** Fen, `null` when somebody counts at a rate that nobody has set. */
function amountOf(inputs: OperatingSubsidyInputs): number | null {
  return dueByCases(operatingCases(inputs), residentsCounted(inputs)).amount;
}

const NO_PARAMETERS: OperatingSubsidyParameters = {
  full: null,
  partial: null,
  minimumDays: DAYS_PRESENT,
  facilityTypes: [],
  operationModes: [],
};

function refusalsOf(
  { facilityTypes, operationModes }: OperatingSubsidyParameters,
  { type, operationMode, status, filedOn }: OperatingSubsidyFacts['facility'],
  lastDay: string,
): OperatingSubsidyReason[] {
  const leftOut = (list: readonly string[], value: string) =>
    list.length > 0 && !list.includes(value);
  const reasons: OperatingSubsidyReason[] = [];
  if (status !== 'OPERATING') reasons.push('FACILITY_NOT_OPERATING');
  if (filedOn === null || filedOn > lastDay) reasons.push('FACILITY_NOT_FILED');
  if (leftOut(facilityTypes, type)) reasons.push('FACILITY_TYPE_LEFT_OUT');
  if (leftOut(operationModes, operationMode)) reasons.push('OPERATION_MODE_LEFT_OUT');
  return reasons;
}
