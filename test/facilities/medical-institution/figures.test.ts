import { testHub, type TestHub } from '../../kit/hub.ts';
import { actualOf } from '../../kit/target-rows.ts';

/** Hospitals of Yuxi in place of the seeded ones: kind, grade and a feature, each with its days. */
const ROWS: readonly [
  kind: string,
  features: readonly [string, string, string | null][],
  more?: string,
][] = [
  [
    'GENERAL_HOSPITAL',
    [
      ['GRADE_2', '2012-01-01', null],
      ['GERIATRIC_DEPARTMENT', '2022-12-31', null],
    ],
  ],
  // Upgraded, and it had the department on the day of the target alone.
  [
    'GENERAL_HOSPITAL',
    [
      ['GRADE_1', '2012-01-01', '2020-12-31'],
      ['GRADE_3', '2021-01-01', null],
      ['GERIATRIC_DEPARTMENT', '2022-12-31', '2022-12-31'],
    ],
  ],
  [
    'GENERAL_HOSPITAL',
    [
      ['GRADE_2', '2012-01-01', null],
      ['GERIATRIC_DEPARTMENT', '2023-01-01', null],
    ],
  ],
  // Of grade 1 on the day, and no general hospital: neither is counted.
  [
    'GENERAL_HOSPITAL',
    [
      ['GRADE_1', '2012-01-01', '2022-12-31'],
      ['GRADE_2', '2023-01-01', null],
      ['GERIATRIC_DEPARTMENT', '2020-01-01', null],
    ],
  ],
  [
    'TCM_HOSPITAL',
    [
      ['GRADE_3', '2012-01-01', null],
      ['GERIATRIC_DEPARTMENT', '2020-01-01', null],
      ['REHABILITATION_DEPARTMENT', '2020-01-01', null],
    ],
  ],
  ['INTEGRATED_HOSPITAL', [['GRADE_3', '2012-01-01', null]]],
  // Licensed after the day, cancelled on it, cancelled after it, inside a home.
  ['GENERAL_HOSPITAL', [['GRADE_2', '2012-01-01', null]], `licensed_on = '2023-01-01'`],
  [
    'GENERAL_HOSPITAL',
    [['GRADE_2', '2012-01-01', '2022-12-30']],
    `status = 'CANCELLED', cancelled_on = '2022-12-31'`,
  ],
  [
    'GENERAL_HOSPITAL',
    [
      ['GRADE_2', '2012-01-01', '2024-05-31'],
      ['AGE_FRIENDLY', '2021-01-01', '2024-05-31'],
    ],
    `status = 'CANCELLED', cancelled_on = '2024-06-01'`,
  ],
  [
    'CLINIC',
    [['AGE_FRIENDLY', '2021-01-01', null]],
    `facility_id = (select id from facilities.facility order by id limit 1)`,
  ],
];

describe('shares of medical institutions on the day of a target', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    // What the document reports has no day of its own.
    await hub.pg.query(
      `update regions.target set deadline = '2022-12-31' where id like '530400-%'`,
    );
    for (const table of ['medical_feature', 'medical_cooperation', 'medical_institution']) {
      await hub.pg.query(`delete from facilities.${table}`);
    }
    for (const [n, [kind, features, more]] of ROWS.entries()) {
      const { rows } = await hub.pg.query<{ id: string }>(
        `insert into facilities.medical_institution
           (id, name, kind, licensed_on, synthetic, region_code, region_at)
         values (uuidv7(), $1, $2, '2010-01-01', true, '530402', 530402000000) returning id`,
        [`示例${n}`, kind],
      );
      const { id } = rows[0]!;
      if (more) {
        await hub.pg.query(`update facilities.medical_institution set ${more} where id = $1`, [id]);
      }
      for (const [feature, from, until] of features) {
        await hub.pg.query(
          `insert into facilities.medical_feature
             (id, institution_id, feature, valid_from, valid_until, synthetic, region_code, region_at)
           values (uuidv7(), $1, $2, $3, $4, true, '530402', 530402000000)`,
          [id, feature, from, until],
        );
      }
    }
  });
  afterAll(() => hub.close());

  test.each([
    ['530400-GERIATRIC_DEPT', '2', '4', '50'],
    ['530400-REHAB_DEPT', '1', '1', '100'],
    ['530400-FRIENDLY_MED', '1', '7', '14.2857'],
    ['530400-FRIENDLY_MED_COUNT', '1', null, '1'],
  ])('%s is %s of %s', async (target, numerator, denominator, value) => {
    expect(await actualOf(hub, target)).toMatchObject({
      ...{ numerator, denominator, value, asOf: '2022-12-31' },
    });
  });

  test('where there is none, a share is no figure', async () => {
    expect(await actualOf(hub, '361181-MED_FAST_CHANNEL')).toMatchObject({
      ...{ value: null, met: null, reason: 'NO_DATA' },
    });
  });

  describe('where it is not known since when an institution has something', () => {
    const TARGET = '530400-FRIENDLY_MED';
    const put = (latest: string | null, precision: string, goal: string) =>
      hub.pg.query(
        `update facilities.medical_feature set valid_from = '2022-01-01',
           valid_from_latest = ${latest === null ? 'null' : `'${latest}'`}, valid_from_precision = '${precision}'
         where feature = 'AGE_FRIENDLY' and valid_until = '2024-05-31';
         update regions.target set comparison = 'AT_LEAST', value = ${goal} where id = '${TARGET}'`,
      );

    test('the figure leaves it out, says so, and is judged where no day decides it', async () => {
      const { numerator, denominator, met } = await actualOf(hub, TARGET);
      expect([numerator, denominator, met]).toEqual(['1', '7', false]);
      await put('2022-12-31', 'YEAR', '10');
      // All of the year is over on the day.
      expect(await actualOf(hub, TARGET)).toMatchObject({ numerator: '1', undated: 0, met: true });
      await put('2023-06-30', 'UNKNOWN', '10');
      expect(await actualOf(hub, TARGET)).toMatchObject({
        ...{
          numerator: '0',
          denominator: '7',
          value: '0',
          undated: 1,
          met: null,
          reason: 'UNDATED',
        },
      });
      await put('2023-06-30', 'UNKNOWN', '90');
      expect(await actualOf(hub, TARGET)).toMatchObject({ undated: 1, met: false, reason: null });
    });
  });
});
