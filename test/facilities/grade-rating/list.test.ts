import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';

const [HOME, OTHER] = [1, 2].map((n) => keyOf('facility', n));

describe('ratings of homes', () =>
  listTests({
    ...{ entity: 'GradeRating', list: 'gradeRatings', table: 'facilities.grade_rating' },
    ...{ open: true, as: 'staff:150600' },
    orders: {
      GRANTED_ON: "coalesce(granted_on, date '9999-12-31')",
      APPLIED_ON: 'applied_on',
      GRADE: 'coalesce(grade, 0)',
    },
    filters: {
      within: ['"150600"', 'region_at between 150600000000 and 150699999999'],
      facilities: [
        `["Facility:${HOME}", "Facility:${OTHER}"]`,
        `facility_id in ('${HOME}', '${OTHER}')`,
      ],
      statuses: ['[EXPIRED]', "status = 'EXPIRED'"],
      appliedFrom: ['"2025-01-01"', "applied_on >= '2025-01-01'"],
      appliedTo: ['"2025-01-01"', "applied_on <= '2025-01-01'"],
      grantedFrom: ['"2025-01-01"', "granted_on >= '2025-01-01'"],
      grantedTo: ['"2025-01-01"', "granted_on <= '2025-01-01'"],
      endingFrom: ['"2027-01-01"', "valid_until >= '2027-01-01'"],
      endingTo: ['"2027-01-01"', "valid_until <= '2027-01-01'"],
    },
    nested: 'facility { name } region { name } insteadOf { grade }',
  }));

describe('a seeded grade', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub()));
  afterAll(() => hub.close());

  test('was applied for, evaluated, decided and granted, each by somebody else', async () => {
    const { rows } = await hub.pg.query<{ actions: string[]; actors: string[]; sound: boolean }>(
      `select array_agg(t.action order by t.version) as actions,
         array_agg(t.actor order by t.version) as actors,
         bool_and(g.applied_on < g.evaluated_on and g.evaluated_on < g.granted_on) as sound
       from facilities.grade_rating g
       join facilities.transition t on t.entity = 'GradeRating' and t.subject = g.id::text
       where g.status = 'GRANTED' group by g.id`,
    );
    expect(rows.length).toBeGreaterThan(100);
    for (const { actions, actors, sound } of rows) {
      expect(sound).toBe(true);
      expect(actions).toEqual([
        ...['applyForGrade', 'reviewGradeApplication', 'evaluateGrade'],
        ...['referToGradeCommittee', 'decideGrade', 'grantGrade'],
      ]);
      const [, , evaluated, , decided, granted] = actors;
      expect(new Set([evaluated, decided, granted]).size).toBe(3);
    }
  });

  test('anybody reads the grades of a home, and no steps', async () => {
    const text = `{ gradeRatings(first: 1) { nodes { grade facility { name } } } }`;
    expect(expectData(await hub.query(text)).gradeRatings.nodes).toHaveLength(1);
  });
});
