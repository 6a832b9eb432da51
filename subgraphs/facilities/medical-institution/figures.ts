import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { Undated } from '../../../ground/figures/measure.ts';
import { holdsOn, mayHoldOn } from '../../../ground/row/known-term.ts';
import { perRegion } from '../region/figures.ts';
import { GRADES, type MedicalFeatureKind } from '../medical-feature/kinds.ts';
import type { MedicalInstitutionKind } from './kinds.ts';

/** Which institutions are counted, and what those of them have that make the part. */
export interface MedicalShare {
  /** Of this kind alone; of any kind when left out. */
  kind?: MedicalInstitutionKind;
  /** Of this hospital grade or above, on the day. */
  grade?: 1 | 2 | 3;
  feature: MedicalFeatureKind;
}

/** SQL: whether institution `m` has one of some features (first parameter) on a day (second one). */
const hasOne = (holds: (alias: string) => string) =>
  `exists (select from medical_feature x where x.institution_id = m.id
    and x.feature = any(array[?]::text[]) and ${holds('x')})`;

/** Institutions that are counted, those of them that have it, and what undated features leave open. */
export interface MedicalShareFound {
  institutions: number;
  having: number;
  undated: Undated;
}

/**
 * Medical institutions of a region in practice on a day, and those of them that have something on it.
 * One whose day of licence is not known counts as licensed before. In-house clinics of care homes are
 * left out, since they are for residents alone: a default of the hub, of which no document speaks.
 * What an institution has since a day that is not known counts where it surely has it by then.
 */
export async function medicalShare(
  context: SubgraphContext,
  region: string,
  { kind, grade, feature }: MedicalShare,
  asOf: string,
): Promise<MedicalShareFound> {
  const grades = GRADES.slice((grade ?? 1) - 1);
  const graded = (holds: (alias: string) => string) =>
    grade ? { sql: hasOne(holds), params: [grades, asOf] } : { sql: 'true', params: [] };
  const [surelyIn, maybeIn] = [graded(holdsOn), graded(mayHoldOn)];
  const sql = `
    select p.k,
      count(m.id) filter (where m.counted) as institutions,
      count(m.id) filter (where m.counted and m.has) as having,
      count(m.id) filter (where m.counted and not m.has and m.may_have) as may_have,
      count(m.id) filter (where not m.counted) as may_count,
      count(m.id) filter (where not m.counted and not m.has) as may_count_without,
      count(m.id) filter (where not m.counted and m.may_have) as may_count_with
    from p
    left join lateral (
      select m.id, ${surelyIn.sql} as counted, ${hasOne(holdsOn)} as has, ${hasOne(mayHoldOn)} as may_have
      from medical_institution m
      where m.region_at between p.a and p.b and m.facility_id is null
        and (m.licensed_on is null or m.licensed_on <= ?)
        and (m.cancelled_on is null or m.cancelled_on > ?)
        ${kind ? 'and m.kind = ?' : ''} and ${maybeIn.sql}) m on true
    group by p.k`;
  const params = [
    ...[...surelyIn.params, [feature], asOf, [feature], asOf, asOf, asOf],
    ...[...(kind ? [kind] : []), ...maybeIn.params],
  ];
  const name = `medical ${kind} ${grade} ${feature} ${asOf}`;
  const found = await perRegion<Found>(context, name, region, sql, params);
  const { institutions, having } = found;
  return {
    ...{ institutions, having },
    undated: {
      rows: found.may_have + found.may_count,
      // What lowers a share counts in the one, and what raises it in the other.
      least: [having, institutions + found.may_count_without],
      most: [having + found.may_have + found.may_count_with, institutions + found.may_count_with],
    },
  };
}

interface Found {
  institutions: number;
  having: number;
  may_have: number;
  may_count: number;
  may_count_without: number;
  may_count_with: number;
}
