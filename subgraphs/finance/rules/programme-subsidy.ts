import type { RuleCode } from '../../../ground/rules/catalogue.ts';
import { ruleName } from '../../../ground/rules/catalogue.ts';
import { identityOf, type Rule, type RuleResult } from '../../../ground/rules/rule.ts';
import type { RateCase } from '../subsidy-programme/rate-case.ts';
import type { ProgrammeType } from '../subsidy-programme/kinds.ts';
import { benefitKindOf } from './benefit-kinds.ts';
import { type RatedProgramme, type RateSetting, ruleOfProgramme } from './programme-rates.ts';
import { type Counted, dueByCases } from './rate-cases.ts';

/** What a programme asks of a facility or an elder beside the case. */
interface Conditions {
  type: ProgrammeType;
  facilityTypes: readonly string[];
  operationModes: readonly string[];
  inclusiveOnly: boolean;
  excludesMembership: boolean;
}

export interface ProgrammeParameters extends Conditions {
  cases: readonly RateCase[];
}

/** Whom or what it is for, on the day that counts. */
export interface ProgrammeFacts {
  /** The day that the rates and the facts are of. */
  day: string;
  facility: {
    type: string;
    operationMode: string;
    status: string;
    filedOn: string | null;
    inclusive: boolean;
    membershipBased: boolean;
    /** Whether its grade was granted on that very day. */
    granted: boolean;
  } | null;
  elder: { lifeStatus: string; destitute: boolean; assessed: boolean } | null;
  /** A worker on the day: still in elder care, under contract, and whether certified on that very day. */
  worker: { onRegister: boolean; employed: boolean; issued: boolean } | null;
  counted: readonly Counted[];
}

export interface ProgrammeInputs {
  day: string;
  unit: string | null;
  counted: number;
  paidFor: number;
  band: string | null;
  age: number | null;
  level: number | null;
  skillLevel: string | null;
}

export type ProgrammeReason =
  | 'NO_RULE'
  | 'FACILITY_NOT_OPERATING'
  | 'FACILITY_NOT_FILED'
  | 'FACILITY_TYPE_LEFT_OUT'
  | 'OPERATION_MODE_LEFT_OUT'
  | 'NOT_INCLUSIVE'
  | 'MEMBERSHIP_EXCLUDED'
  | 'NO_GRADE_OF_THE_DAY'
  | 'NOT_ON_REGISTER'
  | 'SUPPORTED_AS_DESTITUTE'
  | 'NOT_EMPLOYED'
  | 'NO_CERTIFICATE_OF_THE_DAY'
  | 'NO_CASE_FITS'
  | 'ENTITLED'
  | 'AMOUNT_NOT_ESTABLISHED';

/** The number of the rule that the documents' programmes of a type are read by. */
const RULE_OF_TYPE: Partial<Record<ProgrammeType, RuleCode>> = {
  GRADE_AWARD: 'R-13',
  CONSTRUCTION: 'R-17',
  FIRE_AWARD: 'R-33',
  OPERATING: 'R-01',
};

/** A programme as its region's table of cases states it. */
export function programmeRule(
  programme: RatedProgramme & Conditions & { beneficiary: string },
  setting: RateSetting & { cases: readonly RateCase[] },
): Rule<ProgrammeParameters> {
  const { type, facilityTypes, operationModes, inclusiveOnly, excludesMembership } = programme;
  const code = RULE_OF_TYPE[type] ?? (programme.beneficiary === 'ELDER' ? 'R-23' : 'R-18');
  const conditions = { type, facilityTypes, operationModes, inclusiveOnly, excludesMembership };
  return ruleOfProgramme(
    ruleName(code),
    programme,
    { ...conditions, cases: setting.cases },
    setting,
  );
}

/**
 * Fen due by a programme whose region set a table of cases: and all that no rule of
 * its own computes. Defaults of this hub: a facility operates and was filed by the day; support of the
 * destitute covers what is of its kind; a worker is under contract on the day.
 */
export function programmeSubsidy(
  rule: Rule<ProgrammeParameters>,
  { day, facility, elder, worker, counted }: ProgrammeFacts,
): RuleResult<ProgrammeInputs, ProgrammeReason> {
  const { parameters } = rule;
  const { amount, paid } = dueByCases(parameters.cases, counted);
  const [first] = counted;
  const inputs: ProgrammeInputs = {
    day,
    unit: parameters.cases[0]?.unit ?? null,
    counted: counted.reduce((sum, { count }) => sum + count, 0),
    paidFor: paid,
    band: first?.band ?? null,
    age: first?.age ?? null,
    level: first?.level ?? null,
    skillLevel: first?.skillLevel ?? null,
  };
  const name = { code: rule.code, nameZh: rule.nameZh };
  const result = { ...name, rule: identityOf(rule), ratio: null, inputs };
  const refusals: ProgrammeReason[] = [
    ...(facility ? refusalsOfFacility(parameters, facility, day) : []),
    ...(elder ? refusalsOfElder(parameters, elder) : []),
    ...(worker ? refusalsOfWorker(parameters, worker) : []),
  ];
  if (paid === 0) refusals.push('NO_CASE_FITS');
  if (refusals.length > 0) return { ...result, met: false, amount: 0, reasonCodes: refusals };
  const reasonCodes: ProgrammeReason[] = ['ENTITLED'];
  if (amount === null) reasonCodes.push('AMOUNT_NOT_ESTABLISHED');
  return { ...result, met: true, amount, reasonCodes };
}

/** An award for a grade is for one that was granted on its day, so that none is paid twice. */
function refusalsOfFacility(
  { type, facilityTypes, operationModes, inclusiveOnly, excludesMembership }: Conditions,
  facility: NonNullable<ProgrammeFacts['facility']>,
  day: string,
): ProgrammeReason[] {
  const leftOut = (list: readonly string[], value: string) =>
    list.length > 0 && !list.includes(value);
  const reasons: ProgrammeReason[] = [];
  if (facility.status !== 'OPERATING') reasons.push('FACILITY_NOT_OPERATING');
  if (facility.filedOn === null || facility.filedOn > day) reasons.push('FACILITY_NOT_FILED');
  if (leftOut(facilityTypes, facility.type)) reasons.push('FACILITY_TYPE_LEFT_OUT');
  if (leftOut(operationModes, facility.operationMode)) reasons.push('OPERATION_MODE_LEFT_OUT');
  if (inclusiveOnly && !facility.inclusive) reasons.push('NOT_INCLUSIVE');
  if (excludesMembership && facility.membershipBased) reasons.push('MEMBERSHIP_EXCLUDED');
  if (type === 'GRADE_AWARD' && !facility.granted) reasons.push('NO_GRADE_OF_THE_DAY');
  return reasons;
}

function refusalsOfElder(
  { type }: Conditions,
  { lifeStatus, destitute }: NonNullable<ProgrammeFacts['elder']>,
): ProgrammeReason[] {
  const reasons: ProgrammeReason[] = [];
  if (lifeStatus !== 'ACTIVE') reasons.push('NOT_ON_REGISTER');
  if (destitute && benefitKindOf(type)?.coveredByDestitute) reasons.push('SUPPORTED_AS_DESTITUTE');
  return reasons;
}

/** An award for a certificate is for one that was issued on its day, so that none is paid twice. */
function refusalsOfWorker(
  { type }: Conditions,
  { onRegister, employed, issued }: NonNullable<ProgrammeFacts['worker']>,
): ProgrammeReason[] {
  const reasons: ProgrammeReason[] = [];
  if (!onRegister) reasons.push('NOT_ON_REGISTER');
  if (!employed) reasons.push('NOT_EMPLOYED');
  if (type === 'CERT_AWARD' && !issued) reasons.push('NO_CERTIFICATE_OF_THE_DAY');
  return reasons;
}
