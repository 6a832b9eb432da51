import { createHash } from 'node:crypto';
import { regionAt } from '../../ground/china/region-code.ts';
import { Dice, textHash } from '../../ground/synthetic/dice.ts';
import { type AcceptanceNumbers, applicationColumns } from '../history/application.ts';
import type { Row } from '../loader.ts';

/** Months since January 2020: with the number of a beneficiary it numbers a monthly payment. */
export function monthNumber(month: string): number {
  const [year, of] = month.split('-').map(Number) as [number, number];
  return (year - 2020) * 12 + of - 1;
}

/** Room for the months of one beneficiary (85 years). */
export const MONTHS = 1024;

export type ApplicationState =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'ACCEPTED'
  | 'COUNTY_REVIEW'
  | 'CITY_REVIEW'
  | 'PUBLICISED'
  | 'APPROVED'
  | 'DISBURSED'
  | 'RETURNED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'RECLAIMED';

export interface Benefit {
  key: string;
  programmeId: string;
  kind: 'ELDER' | 'FACILITY';
  beneficiaryId: string;
  period: string;
  periodFrom: string;
  amount: number;
  regionCode: string;
  /** What was found out on new beds, of an application for them. */
  beds?: Row;
}

export interface ApplicationDates {
  submittedOn: string | null;
  acceptedOn: string | null;
  publicisedOn: string | null;
  decidedOn: string | null;
}

/** The office that applications reach: the numbers that it gives, and the day of the world. */
export interface Office {
  numbers: AcceptanceNumbers;
  asOf: string;
}

export function applicationRow(
  benefit: Benefit,
  status: ApplicationState,
  dates: ApplicationDates,
  { numbers, asOf }: Office,
): Row {
  const { key, kind, regionCode: region, beds = null } = benefit;
  const { submittedOn: receivedOn, acceptedOn, publicisedOn, decidedOn } = dates;
  const result = status === 'REJECTED' ? ('REFUSED' as const) : ('GRANTED' as const);
  const applied = applicationColumns(numbers, new Dice('application', textHash(key)), asOf, {
    ...{ matter: kind === 'ELDER' ? 'SUBSIDY_ELDER' : 'SUBSIDY_FACILITY', region, receivedOn },
    ...{ returned: status === 'RETURNED', goesOnOn: acceptedOn, deliveredBefore: null },
    concluded: decidedOn === null ? null : { on: decidedOn, result },
  });
  const reached = { status, accepted_on: acceptedOn, publicised_on: publicisedOn };
  return { ...common(benefit), ...applied, ...reached, beds };
}

export function disbursementRow(
  benefit: Benefit,
  application: { key: string },
  payment: { status: 'PLANNED' | 'PAID' | 'FAILED' | 'RECLAIMED'; paidOn: string | null },
  fundingSource: string,
): Row {
  return {
    ...common(benefit),
    application_key: application.key,
    budget_line_id: payment.paidOn === null ? null : budgetLineId(benefit, payment.paidOn),
    status: payment.status,
    returned: ['FAILED', 'RECLAIMED'].includes(payment.status) ? benefit.amount : 0,
    paid_on: payment.paidOn,
    funding_source: fundingSource,
  };
}

/** The line of a programme and year, the same as a migrated database has. */
function budgetLineId({ programmeId }: Benefit, paidOn: string): string {
  const hash = createHash('md5')
    .update(`${programmeId}${paidOn.slice(0, 4)}`)
    .digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function common(benefit: Benefit): Row {
  return {
    key: benefit.key,
    programme_id: benefit.programmeId,
    beneficiary_kind: benefit.kind,
    beneficiary_id: benefit.beneficiaryId,
    period: benefit.period,
    period_from: benefit.periodFrom,
    instalment: 1,
    amount: benefit.amount,
    synthetic: true,
    region_code: benefit.regionCode,
    region_at: regionAt(benefit.regionCode),
  };
}
