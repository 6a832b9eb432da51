import type { Answer } from '../../ground/access/answers.ts';
import { badInput } from '../../ground/errors/errors.ts';
import { type Count, countOf } from '../../ground/figures/figure.ts';
import { subtree } from '../../ground/china/region-code.ts';
import type { Rows } from '../../ground/rows/rows.ts';
import { BANNED } from './conduct-record/ban.ts';
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

export const REGIONS =
  'unnest(array[?]::text[], array[?]::bigint[], array[?]::bigint[]) p(k, a, b)';

/** @throws BAD_USER_INPUT when the period ends before it begins. */
export function trainingPeriod({ from, to, audience }: PeriodArgs, today: string): Period {
  const period = { from: from ?? BEGINNING, to: to ?? today, audience: audience ?? null };
  if (period.from > period.to) throw badInput('from', 'RANGE');
  return period;
}

/** Distinct workers with an enrolment passed in the period; a count of the period’s last day. */
export function trainedWorkers(rows: Rows, code: string, period: Period): Promise<Count> {
  return training(rows, code, period, TRAINED_WORKERS);
}

/** Enrolments whose training was completed in the period. */
export function personTimes(rows: Rows, code: string, period: Period): Promise<Count> {
  return training(rows, code, period, PERSON_TIMES);
}

/** Sessions that ended in the period. */
export function sessionsHeld(rows: Rows, code: string, period: Period): Promise<Count> {
  return training(rows, code, period, SESSIONS_HELD);
}

function trainingAnswer(name: string, says: string, figure: string, date: string): Answer {
  return {
    name,
    says,
    sql: `select p.k, ${figure} as n from ${REGIONS}
      join training_programme g on g.region_at between p.a and p.b
        and g.audience = coalesce(?, g.audience)
      join training_session s on s.programme_id = g.id
      left join enrolment e on e.session_id = s.id
      where ${date} between ?::date and ?::date
      group by p.k`,
  };
}

const TRAINED_WORKERS = trainingAnswer(
  'trained_workers',
  'How many workers passed in a period. 培训合格人数',
  'count(distinct e.worker_key)',
  'e.passed_on',
);
const PERSON_TIMES = trainingAnswer(
  'person_times',
  'How many trainings workers completed in a period. 培训人次',
  `count(*) filter (where e.status not in ('ENROLLED', 'WITHDRAWN'))`,
  's.ends_on',
);
const SESSIONS_HELD = trainingAnswer(
  'sessions_held',
  'How many training sessions ended in a period. 培训班次',
  `count(distinct s.id) filter (where s.status <> 'CANCELLED')`,
  's.ends_on',
);
const CERTIFIED_CAREGIVERS: Answer = {
  name: 'certified_caregivers',
  says: 'How many caregivers work in regions, and how many of them are certified. 持证护理员人数',
  sql: `select p.k, count(*) as n, count(*) filter (where exists (
      select from certificate c where c.worker_key = w.key and c.occupation = 'CAREGIVER'
        and ${CERTIFICATE_ACTIVE})) as certified
    from ${REGIONS}
    join worker w on w.region_at between p.a and p.b and w.roles @> array['CAREGIVER']
    where exists (select from employment m where m.worker_key = w.key and ${CONTRACT_IN_FORCE})
      and not ${BANNED}
    group by p.k`,
};
export const WORKFORCE_FIGURES = [
  TRAINED_WORKERS,
  PERSON_TIMES,
  SESSIONS_HELD,
  CERTIFIED_CAREGIVERS,
];

async function training(
  rows: Rows,
  code: string,
  { from, to, audience }: Period,
  figure: Answer,
): Promise<Count> {
  const name = `${figure.name} ${from} ${to} ${audience}`;
  const value = await rows.batch(name, code, async (codes) => {
    const asked = [...regionParams(codes), audience, from, to];
    const found = await rows.answer<{ k: string; n: number }>(figure, asked);
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
    const asked = [asOf, ...regionParams(codes), asOf, asOf];
    const counted = await rows.answer<{ k: string; certified: number; n: number }>(
      CERTIFIED_CAREGIVERS,
      asked,
    );
    return new Map(counted.map(({ k, certified, n }) => [k, { certified, all: n }]));
  });
  return found ?? { certified: 0, all: 0 };
}

export function regionParams(codes: string[]): unknown[] {
  const ranges = codes.map(subtree);
  return [codes, ranges.map(({ from }) => from), ranges.map(({ to }) => to)];
}
