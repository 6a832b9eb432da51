import { shanghaiDay } from '../../ground/china/calendar.ts';
import { isWorkingDay } from '../../ground/china/working-days.ts';
import { isOfLevel, officeOf } from '../../ground/identity/offices.ts';
import { type Machine, machines, targets } from '../../ground/workflow/machine.ts';
import { givenStates } from '../../seeds/history/machine-path.ts';
import { SEEDERS } from '../../seeds/all.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { testDatabase } from '../kit/hub.ts';
import { TEST_AS_OF } from '../kit/world.ts';

/** Machines whose seeded rows are all real, or have no office: nobody of the hub did anything to them. */
const WITHOUT_HISTORY = [
  // Real: the documents, and what they say.
  ...['PolicyDocument', 'ReportedValue', 'Target', 'SubsidyProgramme', 'RegionPact', 'ServiceType'],
  // The hub's own list, of no region.
  'CatalogueItem',
];
/** Whose steps the hub itself records, as the relay brings facts of others. */
const BY_THE_HUB = ['ProactiveLead', 'PurchasePayment', 'ReclaimProposal'];

interface Step {
  subject: string;
  version: number;
  action: string;
  from: string | null;
  to: string;
  at: Date;
  actor: string;
  role: string | null;
  region: string | null;
  note: string | null;
}

interface Told {
  machine: Machine;
  /** Whether it goes on day and night. */
  roundTheClock: boolean;
  rows: Map<string, { state: string; version: number; region: string | null }>;
  steps: Map<string, Step[]>;
}

let database: Awaited<ReturnType<typeof testDatabase>>;
const told: Told[] = [];

beforeAll(async () => {
  database = await testDatabase(false);
  void SUBGRAPHS;
  for (const { name, histories } of SEEDERS) {
    for (const [table, history] of Object.entries(histories)) {
      const { machine, key = 'key', state = 'status' } = history;
      const rows = await read<{ subject: string; state: string; version: number; region: string }>(`
        select t.${key}::text as subject, t.${state} as state, t.version,
          to_jsonb(t) ->> 'region_code' as region
        from ${name}.${table} t where coalesce((to_jsonb(t) ->> 'synthetic')::boolean, true)`);
      const steps = await read<Step>(`
        select subject, version, action, from_state as "from", to_state as "to", at, actor, role,
          region_code as region, note
        from ${name}.transition where entity = '${machine.entity}' order by subject, version`);
      told.push({
        machine,
        roundTheClock: history.moments !== undefined,
        rows: new Map(rows.map(({ subject, ...row }) => [subject, row])),
        steps: bySubject(steps),
      });
    }
  }
});
afterAll(() => database.close());

function bySubject(steps: readonly Step[]): Map<string, Step[]> {
  const found = new Map<string, Step[]>();
  for (const step of steps) {
    const known = found.get(step.subject);
    if (known) known.push(step);
    else found.set(step.subject, [step]);
  }
  return found;
}

async function read<T>(sql: string): Promise<T[]> {
  return (await database.client.query(sql)).rows as T[];
}

/** What is wrong of each step, with the one before it: the first few. */
function wrong(find: (step: Step, before: Step | undefined, of: Told) => unknown): unknown[] {
  return told
    .flatMap((of) =>
      [...of.steps.values()].flatMap((steps) =>
        steps.filter((step, at) => find(step, steps[at - 1], of)),
      ),
    )
    .slice(0, 5);
}

const actionOf = ({ machine }: Told, { action }: Step) => machine.actions[action];

test('every machine that has made-up rows has a history of them', async () => {
  const known = new Set(told.map(({ machine }) => machine.entity));
  const rest = machines.map(({ entity }) => entity).filter((entity) => !known.has(entity));
  const none = ['BudgetYear', 'AccessWithholding', 'RegionCodeNotice'];
  const allowed = [...WITHOUT_HISTORY, ...BY_THE_HUB, ...none];
  expect(rest.sort()).toEqual(allowed.sort());
  // Nobody has closed a year, withheld anything or changed a code in the world.
  const rows = await read(`select from finance.budget_year union all
    select from regions.access_withholding union all select from regions.region_code_notice`);
  expect(rows).toEqual([]);
});

test('every made-up row has its steps, and its state is where the last one leads', () => {
  for (const { machine, rows, steps } of told) {
    const lost = [...rows].filter(([subject, { state, version }]) => {
      const found = steps.get(subject) ?? [];
      const given = givenStates(machine).includes(state) && found.length === 0;
      const last = found.at(-1);
      return !given && (last?.to !== state || last.version !== version);
    });
    expect([machine.entity, lost.slice(0, 3)]).toEqual([machine.entity, []]);
    expect([machine.entity, [...steps.keys()].filter((subject) => !rows.has(subject))]).toEqual([
      machine.entity,
      [],
    ]);
  }
});

test('steps form a path of the machine', () => {
  const led = (of: Told, step: Step) =>
    // The next assessment takes the place of the one before.
    of.machine.entity === 'AbilityAssessment' && step.to === 'SUPERSEDED';
  expect(
    wrong((step, before, of) => {
      const action = actionOf(of, step);
      if (!action) return true;
      if (before && (before.version + 1 !== step.version || before.to !== step.from)) return true;
      if (led(of, step)) return false;
      const starts =
        step.from === null ? action.from.length === 0 : action.from.includes(step.from);
      return !starts || !targets(action).includes(step.to);
    }),
  ).toEqual([]);
});

test('each step was done by who may do it, in an office of the right level and place', () => {
  expect(
    wrong((step, _before, of) => {
      const action = actionOf(of, step)!;
      if (step.role === null) return !action.own && !action.partner;
      if (!action.roles.some((role) => role === step.role)) return true;
      const { region } = of.rows.get(step.subject)!;
      if (region === null || step.region === null) return false;
      const padded = step.region.replace(/(0000|00)$/, '');
      if (!region.startsWith(padded)) return true;
      const { level } = action;
      return level && !isOfLevel(step.region, level) && officeOf(region, level) !== null;
    }),
  ).toEqual([]);
});

test('four eyes: nobody did a step that is kept from who did an earlier one', () => {
  const last = new Map<string, string>();
  let apart = 0;
  expect(
    wrong((step, _before, of) => {
      last.set(`${step.subject} ${step.action}`, step.actor);
      const { separateFrom = [] } = actionOf(of, step)!;
      apart += separateFrom.length;
      return separateFrom.some((name) => last.get(`${step.subject} ${name}`) === step.actor);
    }),
  ).toEqual([]);
  expect(apart).toBeGreaterThan(1_000);
});

test('what takes something away says why', () => {
  expect(wrong((step, _before, of) => actionOf(of, step)!.reason && !step.note)).toEqual([]);
});

test('offices work on working days, in office hours, before the day of the world and in order', () => {
  expect(
    wrong((step, before, { roundTheClock }) => {
      const minute = ((step.at.getTime() / 60_000 + 8 * 60) % (24 * 60)) / 60;
      const day = shanghaiDay(step.at);
      if (before && before.at >= step.at) return true;
      if (roundTheClock) return step.at.toISOString() > `${TEST_AS_OF}T16:00`;
      return !isWorkingDay(day) || minute < 8 || minute > 18 || day > TEST_AS_OF;
    }),
  ).toEqual([]);
});

test('no two durations of a kind are constant', () => {
  // An alarm is answered within the hour.
  const constant = told
    .filter(({ roundTheClock }) => !roundTheClock)
    .flatMap(({ machine, steps }) => {
      const kinds = new Map<string, number[]>();
      for (const all of steps.values()) {
        for (const [at, step] of all.entries()) {
          const before = all[at - 1];
          if (!before) continue;
          const kind = `${machine.entity}: ${before.action} to ${step.action}`;
          const days = Math.round((step.at.getTime() - before.at.getTime()) / 86_400_000);
          kinds.set(kind, [...(kinds.get(kind) ?? []), days]);
        }
      }
      return [...kinds]
        .filter(([, days]) => days.length >= 10 && new Set(days).size < 3)
        .map(([kind, days]) => [kind, days.length, [...new Set(days)]]);
    });
  expect(constant).toEqual([]);
});

test('homes open on many days of the month; one that opened under a licence has no filing number', async () => {
  const opened = await read<{ day: number; share: number }>(`
    select extract(day from opened_on)::int as day,
      count(*)::float / sum(count(*)) over () as share
    from facilities.facility where opened_on is not null group by 1`);
  expect(opened.length).toBeGreaterThan(20);
  expect(Math.max(...opened.map(({ share }) => share))).toBeLessThan(0.15);
  const filings = await read<{ before: boolean; kind: string }>(`
    select distinct filed_on < '2018-12-29' as before, left(filing_number, 3) as kind
    from facilities.facility where filed_on is not null order by 1 desc`);
  expect(filings).toEqual([
    { before: true, kind: '示例许' },
    { before: false, kind: '示例备' },
  ]);
});

test('people die among those who leave a home, and nothing of theirs goes on', async () => {
  const gone = await read<{ reason: string; n: number }>(`
    select discharge_reason as reason, count(*)::int as n from facilities.admission
    where status = 'DISCHARGED' group by 1`);
  expect(gone.find(({ reason }) => reason === 'DECEASED')!.n).toBeGreaterThan(0);
  expect(gone.length).toBeGreaterThan(2);
  const unlike = await read(`
    select a.key from facilities.admission a join elders.elder e on e.key = a.elder_key
    where a.discharge_reason = 'DECEASED'
      and (e.life_status <> 'DECEASED' or e.life_status_on <> a.discharged_on)`);
  expect(unlike).toEqual([]);
  const goingOn = await read(`
    select 'admission' as what, a.key from facilities.admission a
      join elders.elder e on e.key = a.elder_key
      where e.life_status = 'DECEASED' and a.status <> 'DISCHARGED'
    union all select 'bed', b.key from services.home_care_bed b
      join elders.elder e on e.key = b.elder_key
      where e.life_status = 'DECEASED' and b.status <> 'CLOSED'
    union all select 'visit plan', p.key from services.visit_plan p
      join elders.elder e on e.key = p.elder_key
      where e.life_status = 'DECEASED' and p.ended_on is distinct from e.life_status_on`);
  expect(goingOn).toEqual([]);
});

test('weekends and holidays have fewer visits a day than working days', async () => {
  const visits = await read<{ day: string; n: number }>(
    `select visited_on::text as day, count(*)::int as n from services.visit_record group by 1`,
  );
  const mean = (working: boolean) => {
    const of = visits.filter(({ day }) => isWorkingDay(day) === working);
    return of.reduce((sum, { n }) => sum + n, 0) / of.length;
  };
  expect(mean(false)).toBeGreaterThan(0);
  expect(mean(false)).toBeLessThan(mean(true) * 0.7);
});

test('scores agree with who passed', async () => {
  const scored = await read<{ status: string; theory: number; skills: number }>(`
    select status, theory_score::int as theory, skills_score::int as skills
    from workforce.enrolment where theory_score is not null`);
  const passed = ({ theory, skills }: { theory: number; skills: number }) =>
    theory >= 60 && skills >= 60;
  const known = new Set(scored.map(({ status }) => status));
  expect([...known].sort()).toEqual(['CERTIFIED', 'FAILED', 'RETAKE']);
  expect(scored.filter((one) => passed(one) !== (one.status === 'CERTIFIED'))).toEqual([]);
});

test('a step falls on the day that its row has for it, or on the next working day', async () => {
  for (const { name, histories } of SEEDERS) {
    for (const [table, { machine, key = 'key', days = {} }] of Object.entries(histories)) {
      for (const [action, column] of Object.entries(days)) {
        const off = await read(`
          select t.${column}, s.at from ${name}.${table} t join ${name}.transition s
            on s.entity = '${machine.entity}' and s.subject = t.${key}::text and s.action = '${action}'
          where (s.at at time zone 'Asia/Shanghai')::date
            not between t.${column}::date and t.${column}::date + 11 limit 3`);
        expect([table, action, off]).toEqual([table, action, []]);
      }
    }
  }
});
