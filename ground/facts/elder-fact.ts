import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { AssessmentGateFacts } from '../rules/assessment-gate.ts';
import type { Subscription } from './facts.ts';
import { projection } from './projection.ts';
import { isWithin, regionAt } from '../china/region-code.ts';

/** An assessment that has been in force, with the days on which it was. */
export interface AssessmentTerm {
  standard: string;
  /** None where a city recognised the band alone. */
  level: number | null;
  band: 'INTACT' | 'PARTIAL' | 'FULL';
  assessedOn: string;
  /** First day in force. */
  from: string;
  /** Last day in force: the end of its validity, or the day before it was replaced or revoked. */
  until: string;
  /** County or city it was made for, or that recognised it. */
  regionCode: string;
  /** How far that city recognised it as another one's; left out where it was made for it. */
  origin?: 'RECOGNISED' | 'BAND_ONLY';
}

/** A target group of an elder, certified or not, with the days on which she is in it. */
export interface CategoryTerm {
  /** EligibilityCategory of the subgraph elders. */
  category: string;
  /** First day; her birth where it is not known. */
  from: string;
  /** Last day, null while none is known. A day to come is one that the register knows by now. */
  until: string | null;
}

/** What the subgraph elders publishes of an elder: what the gates of others decide by, no more. */
export interface ElderPayload {
  /** Where the elder lives. */
  regionCode: string;
  hukouRegionCode: string;
  birthDate: string;
  lifeStatus: string;
  /** Day of death or of leaving, `null` while she is on the register. */
  lifeStatusOn: string | null;
  /** The household that she lives in; what is capped by dwelling counts by it. */
  householdKey: string | null;
  /** Dated, so that an 80th birthday or the end of an assessment counts on its day without a write. */
  categories: CategoryTerm[];
  /** Wish for central support of the destitute, `null` for others. */
  wantsCentralSupport: boolean | null;
  /** The earliest first. */
  assessments: AssessmentTerm[];
}

/** What it publishes of a record that was made part of another one of the same elder, and no more. */
export interface MergedElder {
  /** Key of that other one; none for a record that stands for itself. */
  mergedInto?: string;
}

/** All that it publishes: to the subgraph workforce, whom the elder may know. */
export interface PublishedElder extends ElderPayload {
  /** Keys of the workers who assessed the elder, or are to. */
  assessors: string[];
}

/** What another subgraph must know of an elder: a projection, as of `asOf`. */
@Entity({ tableName: 'elder_fact' })
export class ElderFact implements ElderPayload {
  @PrimaryKey({ type: 'uuid' })
  elderKey: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Property({ type: 'bigint' })
  regionAt: number;

  @Property({ type: 'text' })
  hukouRegionCode: string;

  @Property({ type: 'date' })
  birthDate: string;

  @Property({ type: 'text' })
  lifeStatus: string;

  @Property({ type: 'date', nullable: true })
  lifeStatusOn: string | null;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  householdKey: string | null;

  @Property({ type: 'jsonb' })
  categories: CategoryTerm[];

  @Property({ type: 'boolean', nullable: true })
  wantsCentralSupport: boolean | null;

  @Property({ type: 'jsonb' })
  assessments: AssessmentTerm[];

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

export const elderFacts: Subscription = projection<ElderPayload & MergedElder>({
  from: 'elders',
  kind: 'ELDER',
  table: 'elder_fact',
  entity: ElderFact,
  key: 'elder_key',
  columns: (elder) =>
    elder.mergedInto
      ? null
      : {
          region_code: elder.regionCode,
          region_at: regionAt(elder.regionCode),
          hukou_region_code: elder.hukouRegionCode,
          birth_date: elder.birthDate,
          life_status: elder.lifeStatus,
          life_status_on: elder.lifeStatusOn,
          household_key: elder.householdKey ?? null,
          categories: elder.categories,
          wants_central_support: elder.wantsCentralSupport,
          assessments: elder.assessments,
        },
});

/** The target groups of an elder on a day, as `Elder.categories` tells them. */
export function categoriesOn(
  { categories }: Pick<ElderPayload, 'categories'>,
  day: string,
): string[] {
  return categories
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .map(({ category }) => category);
}

/**
 * The assessment that says how able an elder is on a day, `null` without one. The long-term-care
 * scale serves insurance and says nothing here.
 */
export function assessmentOn(
  { assessments }: Pick<ElderPayload, 'assessments'>,
  day: string,
): AssessmentTerm | null {
  const holding = assessments.filter(
    ({ standard, from, until }) => standard !== 'LTC_2021' && from <= day && day <= until,
  );
  return holding.at(-1) ?? null;
}

/**
 * An elder's assessments as R-08 reads them for a request in `regionCode`. What this city decided of
 * another one's stands for that one; what a third city decided says nothing here.
 */
export function knownAssessments(
  { assessments }: Pick<ElderPayload, 'assessments'>,
  regionCode: string,
  day: string,
): AssessmentGateFacts['assessments'] {
  const city = `${regionCode.slice(0, 4)}00`;
  const here = ({ regionCode: of }: AssessmentTerm) => isWithin(of, city);
  const terms = assessments.filter(
    (term) => term.standard !== 'LTC_2021' && (term.origin === undefined || here(term)),
  );
  const decided = terms.filter(
    ({ origin, from, until }) => origin !== undefined && from <= day && day <= until,
  );
  return terms
    .filter((term) => term.origin !== undefined || here(term) || !isAmong(decided, term))
    .map((term) => ({
      status: term.from > day ? 'PUBLICISED' : day <= term.until ? 'EFFECTIVE' : 'EXPIRED',
      assessedOn: term.assessedOn,
      validUntil: term.until,
      origin: term.origin ?? (here(term) ? 'OWN' : 'NOT_RECOGNISED'),
    }));
}

/** Whether an assessment is one of those that were recognised. */
function isAmong(recognised: readonly AssessmentTerm[], one: AssessmentTerm): boolean {
  return recognised.some(
    ({ standard, assessedOn }) => standard === one.standard && assessedOn === one.assessedOn,
  );
}
