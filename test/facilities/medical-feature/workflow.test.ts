import { MEDICAL_FEATURE } from '../../../subgraphs/facilities/medical-feature/machine.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import {
  asId,
  institutionOf,
  OFFICE,
  PLACE,
  specimen as institution,
} from '../medical-institution/specimen.ts';

const specimen: Specimen = {
  machine: MEDICAL_FEATURE,
  table: 'facilities.medical_feature',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  async clear(hub) {
    await institution.place(hub, 'IN_PRACTICE');
  },
  async place(hub, state) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ id: string }>(
      `insert into facilities.medical_feature
         (id, institution_id, status, feature, valid_from, valid_until, synthetic, region_code, region_at)
       values (uuidv7(), $1, $2, 'GRADE_2', '2026-01-10',
         case when $2 = 'ENDED' then date '2026-05-31' end, false, $3::text,
         rpad($3, 12, '0')::bigint)
       returning id`,
      [await institutionOf(hub), state, PLACE],
    );
    return rows[0]!.id;
  },
  async input(hub, action) {
    if (action === 'endMedicalFeature') return { lastDay: '2026-06-20' };
    if (action === 'correctMedicalFeature') return { validFrom: '2026-01-11' };
    const key = await institutionOf(hub);
    return { institution: asId(key), feature: 'GRADE_2', validFrom: '2026-06-01' };
  },
};

describe('what a medical institution has', () => walkWorkflow(specimen));

const NOTE = { note: '复审未通过' };
const tried = outcomes(specimen, OFFICE);
const since = (value: string | null) => ({
  validFrom: null,
  since: { value, source: '医疗机构名录' },
});
tried('recordMedicalFeature', 'New', [
  ['today', { validFrom: '2026-06-30' }, 'HOLDS'],
  ['tomorrow', { validFrom: '2026-07-01' }, 'INVALID_VALUE validFrom'],
  ['a year', since('2019'), 'HOLDS'],
  ['this year', since('2026'), 'HOLDS'],
  ['a month', since('2019-05'), 'HOLDS'],
  ['a day that a source names', since('2019-05-06'), 'HOLDS'],
  ['nothing that is known', since(null), 'HOLDS'],
  ['next year', since('2027'), 'INVALID_VALUE since.value'],
  ['no month of the calendar', since('2019-13'), 'INVALID_VALUE since.value'],
  ['no date', since('五月'), 'BAD_USER_INPUT'],
  ['a year by nobody', { validFrom: null, since: { value: '2019' } }, 'BAD_USER_INPUT'],
  [
    'both a day and a year',
    { ...since('2019'), validFrom: '2019-05-06' },
    'INVALID_VALUE validFrom',
  ],
  ['neither a day nor a year', { validFrom: null }, 'INVALID_VALUE validFrom'],
  [
    'a year that ends before it began',
    { ...since('2019'), validUntil: '2018-12-31' },
    'INVALID_VALUE validUntil',
  ],
  ['a year in which it ended', { ...since('2019'), validUntil: '2019-03-31' }, 'HOLDS'],
  ['a last day that is known', { validUntil: '2029-05-31' }, 'HOLDS'],
  ['one day', { validUntil: '2026-06-01' }, 'HOLDS'],
  ['a last day before the first', { validUntil: '2026-05-31' }, 'INVALID_VALUE validUntil'],
  [
    'an institution that nobody knows',
    { institution: asId('00000000-0000-7000-8000-000000000000') },
    'NOT_KNOWN institution',
  ],
  [
    'an institution that is no more',
    {},
    'NOT_KNOWN institution',
    `update facilities.medical_institution set status = 'CANCELLED' where not synthetic`,
  ],
]);
tried('recordMedicalFeature', 'HOLDS', [
  ['the same', {}, 'ALREADY_EXISTS feature'],
  ['another grade beside it', { feature: 'GRADE_3' }, 'ALREADY_EXISTS feature'],
  ['a department', { feature: 'GERIATRIC_DEPARTMENT' }, 'HOLDS'],
  ['a term that is over before it', { validFrom: '2025-01-01', validUntil: '2026-01-09' }, 'HOLDS'],
  [
    'a term that reaches its first day',
    { validFrom: '2025-01-01', validUntil: '2026-01-10' },
    'ALREADY_EXISTS feature',
  ],
]);
tried('recordMedicalFeature', 'ENDED', [
  ['its last day', { validFrom: '2026-05-31' }, 'ALREADY_EXISTS feature'],
  ['the day after', { validFrom: '2026-06-01' }, 'HOLDS'],
]);
const OVERLAPS = `insert into facilities.medical_feature
  (id, institution_id, status, feature, valid_from, valid_until, synthetic, region_code, region_at)
  select uuidv7(), id, 'ENDED', 'GRADE_1', '2020-01-01', '2025-12-31', false, region_code, region_at
  from facilities.medical_institution where not synthetic`;
tried('correctMedicalFeature', 'HOLDS', [
  ['tomorrow', { validFrom: '2026-07-01' }, 'INVALID_VALUE validFrom'],
  ['a last day before the first', { validUntil: '2026-01-10' }, 'INVALID_VALUE validUntil'],
  ['the grade before it', { validFrom: '2025-12-31' }, 'ALREADY_EXISTS validFrom', OVERLAPS],
  ['the day after the grade before it', { validFrom: '2026-01-01' }, 'HOLDS', OVERLAPS],
  ['the year of the grade before it', since('2025'), 'ALREADY_EXISTS validFrom', OVERLAPS],
  // Nobody knows that the two were held at once.
  ['a year that nobody knows', since(null), 'HOLDS', OVERLAPS],
]);
tried('endMedicalFeature', 'HOLDS', [
  ['its first day', { ...NOTE, lastDay: '2026-01-10' }, 'ENDED'],
  ['the day before it', { ...NOTE, lastDay: '2026-01-09' }, 'INVALID_VALUE lastDay'],
  ['tomorrow', { ...NOTE, lastDay: '2026-07-01' }, 'INVALID_VALUE lastDay'],
]);

describe('at once', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub({ own: true })));
  afterAll(() => hub.close());

  test('three grades that are recorded at once leave one', async () => {
    await specimen.clear(hub);
    const key = await institutionOf(hub);
    const all = await Promise.all(
      ['GRADE_1', 'GRADE_2', 'GRADE_3'].map((feature) =>
        act(
          hub,
          MEDICAL_FEATURE,
          'recordMedicalFeature',
          { institution: asId(key), feature, validFrom: '2026-06-01' },
          { as: OFFICE },
        ),
      ),
    );
    expect(all.map(verdict).sort()).toEqual(['ALREADY_EXISTS', 'ALREADY_EXISTS', 'DONE']);
  });
});
