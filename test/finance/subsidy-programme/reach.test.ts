import { programmeOf } from '../subsidy-application/specimen.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { isEstablished } from '../../../subgraphs/finance/subsidy-programme/rate.ts';
import { isInForce } from '../../../subgraphs/finance/subsidy-programme/reach.ts';

describe('a programme is in force from its first to its last day', () => {
  test.each([
    ['2021-12-31', '2022-12-31', false],
    ['2022-01-01', '2022-12-31', true],
    ['2022-12-31', '2022-12-31', true],
    ['2023-01-01', '2022-12-31', false],
    ['2099-01-01', null, true],
  ])('on %s with an end of %s: %s', (day, validUntil, inForce) => {
    expect(isInForce({ validFrom: '2022-01-01', validUntil }, day)).toBe(inForce);
  });
});

describe('which facility a programme is for', () => {
  const PROGRAMME = programmeOf('yuxi-bed-construction');
  const FITS = {
    programme: `beneficiary = 'FACILITY', facility_types = '{NURSING_HOME}',
      operation_modes = '{PRIVATE}', inclusive_only = true, excludes_membership = true`,
    facility: `type = 'NURSING_HOME', operation_mode = 'PRIVATE', inclusive = true,
      membership_based = false, region_code = '530402', region_at = 530402000000`,
  };
  let hub: TestHub;
  let facility: string;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    const { rows } = await hub.pg.query<{ id: string }>(
      'select facility_id as id from finance.facility_fact order by 1 limit 1',
    );
    facility = rows[0]!.id;
  });
  afterAll(() => hub.close());

  test.each([
    ['one that fits', '', '', true],
    ['another type', '', "type = 'DAY_CARE'", false],
    ['another mode', '', "operation_mode = 'PUBLIC'", false],
    ['one that is not inclusive', '', 'inclusive = false', false],
    ['a membership home (R-17)', '', 'membership_based = true', false],
    ['one of another city', '', "region_code = '150602'", false],
    ['any type where none is named', "facility_types = '{}'", "type = 'DAY_CARE'", true],
    ['any mode where none is named', "operation_modes = '{}'", "operation_mode = 'PUBLIC'", true],
    [
      'a membership home where allowed',
      'excludes_membership = false',
      'membership_based = true',
      true,
    ],
    ['a programme for elders', "beneficiary = 'ELDER'", '', false],
    ['a programme that has ended', "valid_until = '2026-06-29'", '', false],
    ['a programme on its last day', "valid_until = '2026-06-30'", '', true],
  ])('%s', async (_, ofProgramme, ofFacility, expected) => {
    const set = async (table: string, key: string, id: string, changes: string[]) => {
      for (const change of changes.filter((one) => one !== '')) {
        await hub.pg.query(`update finance.${table} set ${change} where ${key} = $1`, [id]);
      }
    };
    const always = 'valid_until = null';
    await set('subsidy_programme', 'id', PROGRAMME, [FITS.programme, always, ofProgramme]);
    await set('facility_fact', 'facility_id', facility, [FITS.facility, ofFacility]);
    const text = `query ($id: ID!) { facility(id: $id) {
      subsidyProgrammes(first: 100) { nodes { id } } } }`;
    const variables = { id: `Facility:${facility}` };
    const found = expectData(await hub.query(text, { variables })).facility.subsidyProgrammes.nodes;
    const ids = found.map(({ id }: { id: string }) => id);
    expect(ids.includes(`SubsidyProgramme:${PROGRAMME}`)).toBe(expected);
  });
});

test.each([
  [[], false],
  [[{ amount: 20_000, hours: null }], true],
  [[{ amount: null, hours: '3.0' }], true],
  [
    [
      { amount: 20_000, hours: null },
      { amount: null, hours: null },
    ],
    false,
  ],
])('rates %j are established: %s', (rates, established) => {
  expect(isEstablished(rates)).toBe(established);
});
