import { badInput } from '../../ground/errors/errors.ts';
import { type Count, countOf } from '../../ground/figures/figure.ts';
import { subtree } from '../../ground/china/region-code.ts';
import type { Rows } from '../../ground/rows/rows.ts';
import { CERTIFICATE_ACTIVE, CONTRACT_IN_FORCE } from './in-force.ts';

export interface Period {
  from: string;
  to: string;
  audience: string | null;
}

interface PeriodArgs {
  from?: string | null;
  to?: string | null;
  audience?: string | null;
}

/** Earlier than any row. */
const BEGINNING = '1900-01-01';

const REGIONS = 'unnest(array[?]::text[], array[?]::bigint[], array[?]::bigint[]) p(k, a, b)';

/** @throws BAD_USER_INPUT when the period ends before it begins. */
export function trainingPeriod({ from, to, audience }: PeriodArgs, today: string): Period {
  const period = { from: from ?? BEGINNING, to: to ?? today, audience: audience ?? null };
  if (period.from > period.to) throw badInput('from', 'RANGE');
  return period;
}

/** Distinct workers with an enrolment passed in the period; a count of the period’s last day. */
export function trainedWorkers(rows: Rows, code: string, period: Period): Promise<Count> {
  return training(rows, code, period, 'count(distinct e.worker_key)', 'e.passed_on');
}

/** Enrolments whose training was completed in the period. */
export function personTimes(rows: Rows, code: string, period: Period): Promise<Count> {
  const attended = `count(*) filter (where e.status <> 'ENROLLED')`;
  return training(rows, code, period, attended, 's.ends_on');
}

/** Sessions that ended in the period. */
export function sessionsHeld(rows: Rows, code: string, period: Period): Promise<Count> {
  return training(rows, code, period, 'count(distinct s.id)', 's.ends_on');
}

async function training(
  rows: Rows,
  code: string,
  { from, to, audience }: Period,
  figure: string,
  date: string,
): Promise<Count> {
  const name = `${figure} ${from} ${to} ${audience}`;
  const value = await rows.batch(name, code, async (codes) => {
    const found = await rows.sql<{ k: string; n: number }>(
      `select p.k, ${figure} as n from ${REGIONS}
       join training_programme g on g.region_at between p.a and p.b
         and g.audience = coalesce(?, g.audience)
       join training_session s on s.programme_id = g.id
       left join enrolment e on e.session_id = s.id
       where ${date} between ?::date and ?::date
       group by p.k`,
      [...regionParams(codes), audience, from, to],
    );
    return new Map(found.map(({ k, n }) => [k, n]));
  });
  return countOf(value ?? 0, to);
}

/** Caregivers under contract who work in a region, and how many of them are certified. */
export async function certifiedCaregivers(
  rows: Rows,
  code: string,
  asOf: string,
): Promise<{ certified: number; all: number }> {
  const found = await rows.batch(`certified caregivers ${asOf}`, code, async (codes) => {
    const counted = await rows.sql<{ k: string; certified: number; n: number }>(
      `select p.k, count(*) as n, count(*) filter (where exists (
         select from certificate c where c.worker_key = w.key and c.occupation = 'CAREGIVER'
           and ${CERTIFICATE_ACTIVE})) as certified
       from ${REGIONS}
       join worker w on w.region_at between p.a and p.b and w.roles @> array['CAREGIVER']
       where exists (select from employment m where m.worker_key = w.key and ${CONTRACT_IN_FORCE})
       group by p.k`,
      [asOf, ...regionParams(codes), asOf],
    );
    return new Map(counted.map(({ k, certified, n }) => [k, { certified, all: n }]));
  });
  return found ?? { certified: 0, all: 0 };
}

function regionParams(codes: string[]): unknown[] {
  const ranges = codes.map(subtree);
  return [codes, ranges.map(({ from }) => from), ranges.map(({ to }) => to)];
}
