import { keyOf } from '../../../ground/synthetic/keys.ts';
import { VISIT_RECORD } from '../../../subgraphs/services/visit-record/machine.ts';
import { publicIdFor } from '../../kit/hub.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Row, Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import {
  clearVisits,
  COMMUNITY,
  ELDER,
  givePlan,
  giveVisit,
  GRID,
  PLAN,
  subjectOf,
} from './plans.ts';

const VISIT = { visitedOn: '2026-06-29', mode: 'HOME', outcome: 'COMPLETED' };
const visit = async (as: string, more: Row = {}) => ({
  elder: as === '' ? 'x' : await publicIdFor(as, 'Elder', ELDER),
  ...VISIT,
  ...more,
});
const one = (more: Row) => async () => ({ visits: [await visit(GRID, more)] });
const two = (more: Row, second: Row) => async () => ({
  visits: [await visit(GRID, more), await visit(GRID, second)],
});
const specimen: Specimen = {
  machine: VISIT_RECORD,
  table: 'services.visit_record',
  primaryKey: 'key',
  region: COMMUNITY,
  otherRegion: '210102001001',
  unknown: (action) => (action === 'recordVisits' ? 'NOT_KNOWN' : undefined),
  async clear(hub) {
    await clearVisits(hub);
    await givePlan(hub);
  },
  async place(hub, state) {
    await this.clear(hub);
    return giveVisit(hub, '2026-06-15', null, state);
  },
  async input(hub, action, as, key) {
    if (action === 'recordVisits') return { visits: [await visit(as)] };
    // Whoever tries it is who recorded it.
    if (as === GRID || as === `caregiving:${COMMUNITY}`) {
      await hub.pg.query(
        "update services.visit_record set recorded_by = $2, visited_by = $2 where key = $1 and status = 'HOLDS'",
        [key, subjectOf(as)],
      );
    }
    return {};
  },
};

describe('a visit on record', () => walkWorkflow(specimen));

describe('recording visits', () => {
  oneEffect(specimen, { name: 'recordVisits', state: 'New', persona: GRID });
  const tried = outcomes(specimen, GRID);
  const at = (time: string) => `2026-06-29T${time}:00+08:00`;
  tried('recordVisits', 'New', [
    ['today', one({ visitedOn: '2026-06-30' }), 'HOLDS'],
    ['tomorrow', one({ visitedOn: '2026-07-01' }), 'INVALID_VALUE visits.0.visitedOn'],
    ['the first day of the open month', one({ visitedOn: '2026-06-01' }), 'HOLDS'],
    [
      'the last day of a closed month',
      one({ visitedOn: '2026-05-31' }),
      'MONTH_CLOSED visits.0.visitedOn',
    ],
    ['a day before the plan', one({ visitedOn: '2026-01-09' }), 'INVALID_VALUE visits.0.visitedOn'],
    [
      'a day after the end of the plan',
      one({}),
      'INVALID_VALUE visits.0.visitedOn',
      `update services.visit_plan set status = 'ENDED', ended_on = '2026-06-28' where key = '${PLAN}'`,
    ],
    [
      'the last day of the plan',
      one({}),
      'HOLDS',
      `update services.visit_plan set status = 'ENDED', ended_on = '2026-06-29' where key = '${PLAN}'`,
    ],
    [
      'an elder without a plan',
      one({}),
      'NOT_ON_REGISTER visits.0.elder',
      `delete from services.visit_plan where key = '${PLAN}'`,
    ],
    ['the same visit twice in one input', two({}, {}), 'ALREADY_EXISTS visits.1.visitedOn'],
    ['two modes on one day', two({}, { mode: 'PHONE' }), 'HOLDS'],
    [
      'two attempts of one day with times apart',
      two(
        { outcome: 'ATTEMPTED', startedAt: at('09:00') },
        { outcome: 'ATTEMPTED', startedAt: at('15:00') },
      ),
      'HOLDS',
    ],
    [
      'two attempts of one moment',
      two(
        { outcome: 'ATTEMPTED', startedAt: at('09:00') },
        { outcome: 'ATTEMPTED', startedAt: at('09:00') },
      ),
      'ALREADY_EXISTS visits.1.visitedOn',
    ],
    [
      'an end before the beginning',
      one({ startedAt: at('10:00'), endedAt: at('09:00') }),
      'INVALID_VALUE visits.0.startedAt',
    ],
    ['an end without a beginning', one({ endedAt: at('09:00') }), 'INVALID_VALUE visits.0.endedAt'],
    [
      'times of another day',
      one({ startedAt: '2026-06-30T00:00:00+08:00' }),
      'INVALID_VALUE visits.0.startedAt',
    ],
    [
      'findings where nobody was reached',
      one({
        outcome: 'ATTEMPTED',
        findings: { utilitiesSafe: true, supported: true, homeSafe: true },
      }),
      'INVALID_VALUE visits.0.findings',
    ],
    [
      'findings',
      one({ findings: { utilitiesSafe: false, supported: true, homeSafe: true } }),
      'HOLDS',
    ],
    ['no visit', { visits: [] }, 'BAD_USER_INPUT'],
    [
      'fifty-one visits',
      async () => ({ visits: Array.from({ length: 51 }, () => ({ elder: 'x', ...VISIT })) }),
      'BAD_USER_INPUT',
    ],
    ['what is no id of an elder', { visits: [{ elder: 'x', ...VISIT }] }, 'BAD_USER_INPUT'],
    [
      'nobody, and a day to come: each by itself',
      async () => ({
        visits: [
          await visit(GRID),
          { ...VISIT, elder: await publicIdFor(GRID, 'Elder', keyOf('elder', 9_999_999)) },
          await visit(GRID, { visitedOn: '2026-07-01' }),
        ],
      }),
      'NOT_KNOWN visits.1.elder, INVALID_VALUE visits.2.visitedOn',
    ],
  ]);
  tried('recordVisits', 'HOLDS', [
    [
      'a visit that is on record',
      one({ visitedOn: '2026-06-15' }),
      'ALREADY_EXISTS visits.0.visitedOn',
    ],
  ]);
  tried('recordVisits', 'VOIDED', [
    ['a visit that was voided', one({ visitedOn: '2026-06-15' }), 'HOLDS'],
  ]);
});

describe('putting visits right', () => {
  const note = { note: '日期误填' };
  const tried = outcomes(specimen, GRID);
  const supervised = outcomes(specimen, `supervision:${COMMUNITY}`);
  const mine = `update services.visit_record set recorded_by = '${subjectOf(GRID)}' where elder_key = '${ELDER}'`;
  tried('correctVisitRecord', 'HOLDS', [
    ['another day', { ...note, visitedOn: '2026-06-14' }, 'HOLDS'],
    ['nothing', note, 'HOLDS'],
    ['a day to come', { ...note, visitedOn: '2026-07-01' }, 'INVALID_VALUE visitedOn'],
    ['a day of a closed month', { ...note, visitedOn: '2026-05-31' }, 'MONTH_CLOSED visitedOn'],
    ['nobody reached after all', { ...note, outcome: 'ATTEMPTED' }, 'HOLDS'],
    [
      'a visit of a closed month',
      { ...note, visitedOn: '2026-06-14' },
      'MONTH_CLOSED id',
      `update services.visit_record set visited_on = '2026-05-31' where elder_key = '${ELDER}'`,
    ],
    [
      'the day of another visit',
      { ...note, visitedOn: '2026-06-14' },
      'ALREADY_EXISTS visitedOn',
      `insert into services.visit_record (key, plan_key, elder_key, visited_on, outcome, mode,
         visitor_role, region_code, region_at, synthetic)
       values (uuidv7(), '${PLAN}', '${ELDER}', '2026-06-14', 'COMPLETED', 'HOME', 'GRID',
         '${COMMUNITY}', ${COMMUNITY}, true)`,
    ],
  ]);
  tried('voidVisitRecord', 'HOLDS', [
    ['a reason', note, 'VOIDED'],
    [
      'a visit of a closed month',
      note,
      'MONTH_CLOSED id',
      `update services.visit_record set visited_on = '2026-05-31' where elder_key = '${ELDER}'`,
    ],
  ]);
  supervised('voidVisitRecord', 'HOLDS', [['what a grid officer recorded', note, 'VOIDED', mine]]);

  const other = { ...specimen, input: () => ({}) };
  const others = outcomes(other, GRID);
  others('voidVisitRecord', 'HOLDS', [
    ['what nobody knows who recorded', note, 'NOT_YOURS id'],
    [
      'what a colleague recorded',
      note,
      'NOT_YOURS id',
      mine.replace(subjectOf(GRID), subjectOf(`${GRID}:2`)),
    ],
  ]);
  others('correctVisitRecord', 'HOLDS', [['what a colleague recorded', note, 'NOT_YOURS id']]);
});
