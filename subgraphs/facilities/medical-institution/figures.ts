import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { holdsOn } from '../../../ground/workflow/dated-register.ts';
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
const HAS_ONE = `exists (select from medical_feature x where x.institution_id = m.id
  and x.feature = any(array[?]::text[]) and ${holdsOn('x')})`;

/**
 * Medical institutions of a region in practice on a day, and those of them that have something on it.
 * One whose day of licence is not known counts as licensed before. In-house clinics of care homes are
 * left out, since they are for residents alone: a default of the hub, of which no document speaks.
 */
export function medicalShare(
  context: SubgraphContext,
  region: string,
  { kind, grade, feature }: MedicalShare,
  asOf: string,
): Promise<{ institutions: number; having: number }> {
  const grades = GRADES.slice((grade ?? 1) - 1);
  const only = [
    ...(kind ? [{ sql: 'm.kind = ?', params: [kind] }] : []),
    ...(grade ? [{ sql: HAS_ONE, params: [grades, asOf] }] : []),
  ];
  const sql = `
    select p.k, count(m.id) as institutions,
      count(m.id) filter (where ${HAS_ONE}) as having
    from p
    left join medical_institution m on m.region_at between p.a and p.b and m.facility_id is null
      and (m.licensed_on is null or m.licensed_on <= ?)
      and (m.cancelled_on is null or m.cancelled_on > ?)
      ${only.map((one) => `and ${one.sql}`).join(' ')}
    group by p.k`;
  const name = `medical ${kind} ${grade} ${feature} ${asOf}`;
  const params = [[feature], asOf, asOf, asOf, ...only.flatMap((one) => one.params)];
  return perRegion(context, name, region, sql, params);
}
