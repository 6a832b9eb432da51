import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Answer } from '../../../ground/access/answers.ts';
import { FacilityFact } from '../../../ground/facts/facility-fact.ts';
import { OrganizationFact } from '../../../ground/facts/organization-fact.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { requireNoBan } from '../conduct-record/ban.ts';
import { requireWorkingAge } from '../worker/conditions.ts';
import type { Worker } from '../worker/entity.ts';
import type { Employment } from './entity.ts';
import { REFUSES } from './refuses.ts';

type Employer = Pick<Employment, 'organizationId' | 'facilityId'>;

/**
 * The employer that is named by a facility in operation, or by itself; null where neither is.
 * @throws Refusal with INVALID_VALUE, NOT_KNOWN, FACILITY_NOT_OPERATING.
 */
export async function employerOf(
  { rows }: SubgraphContext,
  facilityId: string | null,
  organizationId: string | null,
): Promise<Employer | null> {
  if (facilityId !== null && organizationId !== null) throw REFUSES.ONE_EMPLOYER('organization');
  if (facilityId !== null) {
    const facility = await rows.by(FacilityFact, 'facilityId', facilityId);
    if (!facility) throw REFUSED.NOT_KNOWN('facility');
    if (facility.status !== 'OPERATING') throw REFUSED.FACILITY_NOT_OPERATING('facility');
    return { facilityId, organizationId: facility.organizationId };
  }
  if (organizationId === null) return null;
  if (!(await rows.by(OrganizationFact, 'organizationId', organizationId))) {
    throw REFUSED.NOT_KNOWN('organization');
  }
  return { facilityId: null, organizationId };
}

/**
 * What is wrong with a contract as it would be, of a worker whose row is locked: two who record one
 * at once wait for each other. @throws Refusal
 */
export async function requireContract(
  context: SubgraphContext,
  em: SqlEntityManager,
  { birthDate, roles }: Pick<Worker, 'birthDate' | 'roles'>,
  contract: Pick<
    Employment,
    'key' | 'workerKey' | 'organizationId' | 'post' | 'type' | 'startsOn' | 'endsOn'
  >,
): Promise<void> {
  const { rows, today } = context;
  const { key, workerKey, organizationId, post, type, startsOn, endsOn } = contract;
  if (startsOn > today) throw REFUSES.NOT_TO_COME('from');
  if (birthDate !== null) requireWorkingAge(birthDate, startsOn, 'from');
  if (post !== null && !roles.includes(post)) throw REFUSES.NOT_HIS_POST('post');
  await requireNoBan(context, em, { workerKey, from: startsOn, until: endsOn }, 'from');
  const [meanwhile] = await rows.answer<{ same: boolean; full: boolean }>(EMPLOYED_MEANWHILE, [
    ...[organizationId, workerKey, key, startsOn, endsOn],
  ]);
  if (meanwhile!.same) throw REFUSES.SAME_EMPLOYER('from');
  if (type === 'FULL_TIME' && meanwhile!.full) throw REFUSES.FULL_TIME_ALREADY('type');
}

export const EMPLOYED_MEANWHILE: Answer = {
  name: 'employed_meanwhile',
  says: 'Whether a worker has another contract on some days, with this employer or full-time, anywhere. 同期任职情况',
  sql: `select coalesce(bool_or(m.organization_id = ?::uuid), false) as same,
      coalesce(bool_or(m.type = 'FULL_TIME'), false) as full
    from employment m where m.worker_key = ?::uuid and m.key <> ?::uuid
      and daterange(m.starts_on, m.ends_on, '[]') && daterange(?::date, ?::date, '[]')`,
};
