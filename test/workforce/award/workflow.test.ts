import { AWARD } from '../../../subgraphs/workforce/award/machine.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { NEW, type Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { CAREGIVER, CAREGIVERS } from '../rows.ts';
import { OFFICE, specimen as worker } from '../worker/specimen.ts';

const CONTEST = '150600-SKILLS_9';
const contest = (set = '') => `insert into workforce.competition (id, status, name, occupation,
    organiser, held_from, held_until, places, region_code, region_at, synthetic)
  values ('${CONTEST}', 'PUBLISHED', '测试竞赛', 'CAREGIVER', '测试', '2026-06-01', '2026-06-02', 3,
    '150600', 150600000000, true) on conflict (id) do update set status = 'PUBLISHED',
    held_until = '2026-06-02'; ${set && `update workforce.competition set ${set} where id = '${CONTEST}'`}`;
const MADE = `'甄护', '甄护二'`;

async function keyOf(hub: TestHub, name: string): Promise<string> {
  const { rows } = await hub.pg.query<{ key: string }>(
    'select key from workforce.worker where name = $1',
    [name],
  );
  return rows[0]!.key;
}

const specimen: Specimen = {
  ...worker,
  machine: AWARD,
  table: 'workforce.award',
  async clear(hub) {
    await hub.pg.query(`delete from workforce.award where competition_id = '${CONTEST}'
      or worker_key in (select key from workforce.worker where name in (${MADE}))`);
    await hub.pg.query(`delete from workforce.conduct_record where worker_key in (
      select key from workforce.worker where name in (${MADE}))`);
    await worker.place(hub, 'ACTIVE');
    await hub.pg.query(contest());
  },
  async place(hub, status) {
    await specimen.clear(hub);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into workforce.award (key, worker_key, status, kind, level, year, notice_until,
         granted_on, region_code, region_at, synthetic)
       select uuidv7(), key, $1, 'FINEST_CAREGIVER', 'CITY', 2026, '2026-06-29',
         case when $1 in ('GRANTED', 'REVOKED') then date '2026-06-30' end,
         '150600', 150600000000, true
       from workforce.worker where name = '甄护' returning key`,
      [status],
    );
    return rows[0]!.key;
  },
  async input(hub, action, as) {
    if (action !== 'nominateForAward') return {};
    return {
      worker: as && (await publicIdFor(as, 'Worker', await keyOf(hub, '甄护'))),
      ...{ region: '150600', kind: 'FINEST_CAREGIVER', level: 'CITY', year: 2026 },
    };
  },
};

const PLACE = { kind: 'COMPETITION_PLACE', competition: `Competition:${CONTEST}`, place: 1 };
const taken = (set: { key?: string; status?: string }) =>
  `insert into workforce.award (key, worker_key, status, kind, level, year, competition_id, place,
     region_code, region_at, synthetic)
   select uuidv7(), ${set.key ? `'${set.key}'` : 'key'}, '${set.status ?? 'NOMINATED'}',
     'COMPETITION_PLACE', 'CITY', 2026, '${CONTEST}', 1, '150600', 150600000000, true
   from workforce.worker where name = '甄护'`;
const honoured = (year: number) =>
  `insert into workforce.award (key, worker_key, status, kind, level, year, region_code, region_at,
     synthetic)
   select uuidv7(), key, 'NOMINATED', 'FINEST_CAREGIVER', 'CITY', ${year}, '150600', 150600000000, true
   from workforce.worker where name = '甄护'`;
const banned = `insert into workforce.conduct_record (key, worker_key, status, kind, occurred_on,
    opened_on, decided_on, banned_from, banned_until, region_code, region_at, synthetic)
  select uuidv7(), key, 'BANNED', 'ETHICS', '2026-06-01', '2026-06-01', '2026-06-10', '2026-06-10',
    '2026-06-30', region_code, region_at, true from workforce.worker where name = '甄护'`;

describe('an award', () => walkWorkflow(specimen));

describe('its rules', () => {
  oneEffect(specimen, { name: 'nominateForAward', state: NEW, persona: OFFICE });
  const tried = outcomes(specimen, OFFICE);
  tried('nominateForAward', NEW, [
    ['a county of the office', { region: '150602' }, 'NOMINATED'],
    ['another city', { region: '210100' }, 'NOT_FOUND'],
    ['last year', { year: 2025 }, 'NOMINATED'],
    ['next year', { year: 2027 }, 'INVALID_VALUE year'],
    ['the last place of a contest', { ...PLACE, place: 3 }, 'NOMINATED'],
    ['a place more than the contest has', { ...PLACE, place: 4 }, 'INVALID_VALUE place'],
    ['a contest without a place', { ...PLACE, place: null }, 'INVALID_VALUE place'],
    ['a place in no contest', { ...PLACE, competition: null }, 'INVALID_VALUE competition'],
    [
      'a contest for what is none',
      { competition: PLACE.competition, place: 1 },
      'INVALID_VALUE competition',
    ],
    [
      'a contest that there is not',
      { ...PLACE, competition: 'Competition:150600-NONE' },
      'NOT_KNOWN competition',
    ],
    ['a contest on its last day', PLACE, 'NOMINATED', contest(`held_until = '2026-06-30'`)],
    [
      'a contest that goes on',
      PLACE,
      'COMPETITION_NOT_OVER competition',
      contest(`held_until = '2026-07-01'`),
    ],
    [
      'a contest that was withdrawn',
      PLACE,
      'COMPETITION_NOT_OVER competition',
      contest(`status = 'WITHDRAWN'`),
    ],
    ['a place that another one has', PLACE, 'ALREADY_EXISTS place', taken({ key: CAREGIVER })],
    [
      'a place that was not granted to another one',
      PLACE,
      'NOMINATED',
      taken({ key: CAREGIVER, status: 'DECLINED' }),
    ],
    ['a second place in one contest', { ...PLACE, place: 2 }, 'ALREADY_EXISTS worker', taken({})],
    ['the honour of the year a second time', {}, 'ALREADY_EXISTS worker', honoured(2026)],
    ['the honour of the year after', {}, 'NOMINATED', honoured(2025)],
    ['somebody on the last day of a ban', {}, 'CONDUCT_BAN worker', banned],
  ]);
  const back = { note: '复核' };
  tried('reinstateAward', 'REVOKED', [
    ['nothing against it', back, 'GRANTED'],
    ['the honour of the year given anew', back, 'ALREADY_EXISTS id', honoured(2026)],
    ['somebody on the last day of a ban', back, 'CONDUCT_BAN id', banned],
  ]);
  tried('grantAward', 'PUBLICISED', [
    ['the day after the notice', {}, 'GRANTED'],
    [
      'the last day of the notice',
      {},
      'PUBLICITY_NOT_OVER id',
      `update workforce.award set notice_until = '2026-06-30' where kind = 'FINEST_CAREGIVER'
        and status = 'PUBLICISED'`,
    ],
    ['somebody who was banned meanwhile', {}, 'CONDUCT_BAN id', banned],
  ]);
});

test('ten who record one place of a contest at once record it once', async () => {
  const hub = await testHub({ own: true });
  await specimen.clear(hub);
  const all = await Promise.all(
    CAREGIVERS.slice(0, 10).map(async ({ key }) =>
      act(
        hub,
        AWARD,
        'nominateForAward',
        {
          ...{ worker: await publicIdFor(OFFICE, 'Worker', key), region: '150600' },
          ...{ level: 'CITY', year: 2026, ...PLACE },
        },
        { as: OFFICE },
      ),
    ),
  );
  const verdicts = all.map(verdict).sort();
  expect(verdicts).toEqual([...Array<string>(9).fill('ALREADY_EXISTS'), 'DONE']);
  await hub.close();
});
