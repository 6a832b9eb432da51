import { keyOf } from '../../../ground/synthetic/keys.ts';
import { elderId, type Row } from './specimen.ts';
import { at, ELDER, STAFF, triesOfAdmissions } from './tries.ts';

const tries = triesOfAdmissions();
const { place, refused, done } = tries;

describe('applying', () => {
  const apply = async (input: Row, as = STAFF) =>
    refused(
      'applyForAdmission',
      {
        elder: await elderId(as, ELDER),
        facility: `Facility:${tries.home}`,
        bedClass: 'NURSING',
        ...input,
      },
      as,
    );
  const facilityWhere = async (condition: string) => {
    const { rows } = await tries.hub.pg.query<{ id: string }>(
      `select 'Facility:' || id as id from facilities.facility where ${condition}
       order by facility.id limit 1`,
    );
    return rows[0]!.id;
  };

  test.each([
    ['an elder who died', async () => ({ elder: await elderId(STAFF, 19) }), 'NOT_KNOWN', 'elder'],
    [
      'a facility nobody knows',
      () => ({ facility: `Facility:${keyOf('facility', 999_999)}` }),
      'NOT_KNOWN',
      'facility',
    ],
    [
      'a station where nobody lives',
      async () => ({
        facility: await facilityWhere(`type = 'CARE_STATION' and region_code like '1506%'`),
      }),
      'INVALID_VALUE',
      'facility',
    ],
    ['a place for the day', () => ({ bedClass: 'DAY_CARE' }), 'INVALID_VALUE', 'bedClass'],
  ])('for %s is refused at its field', async (_, input, code, field) => {
    expect((await apply(await input())).userErrors).toEqual(at(code, field));
  });

  test('to a home that does not operate is refused', async () => {
    await tries.hub.pg.query(`update facilities.facility set status = 'SUSPENDED' where id = $1`, [
      tries.home,
    ]);
    expect((await apply({})).userErrors).toEqual(at('FACILITY_NOT_OPERATING', 'facility'));
  });

  test.each(['APPLIED', 'WAITLISTED', 'OFFERED', 'ADMITTED'])(
    'beside one that is %s there is refused',
    async (status) => {
      await place(status);
      expect((await apply({})).userErrors).toEqual(at('ALREADY_EXISTS', 'facility'));
    },
  );

  test.each(['DISCHARGED', 'WITHDRAWN'])('after one that is %s it is taken', async (status) => {
    await place(status);
    const input = {
      elder: await elderId(STAFF, ELDER),
      facility: `Facility:${tries.home}`,
      bedClass: 'GENERAL',
    };
    const { node } = await done('applyForAdmission', input, 'status bedClass emergency');
    expect(node).toEqual({ status: 'APPLIED', bedClass: 'GENERAL', emergency: false });
  });

  test('ten times at once with ten keys makes one', async () => {
    const input = {
      elder: await elderId(STAFF, ELDER),
      facility: `Facility:${tries.home}`,
      bedClass: 'NURSING',
    };
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => done('applyForAdmission', input)),
    );
    expect(outcomes.filter(({ node }) => node !== null)).toHaveLength(1);
    expect(outcomes.flatMap(({ refusals }) => refusals)).toEqual(
      Array.from({ length: 9 }, () => 'ALREADY_EXISTS'),
    );
  });

  test.each([
    [
      'an id made for somebody else',
      async () => ({ elder: await elderId('staff:210100', ELDER) }),
      'input.elder',
    ],
    ['an elder id that is none', () => ({ elder: 'nonsense' }), 'input.elder'],
    ['a facility id that is none', () => ({ facility: 'x' }), 'input.facility'],
    ['a key of seven characters', () => ({ idempotencyKey: '1234567' }), 'input.idempotencyKey'],
  ])('with %s is the caller’s mistake', async (_, input, argument) => {
    const { errors } = await apply(await input());
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  test('by another elder is NOT_FOUND, whatever there is of the elder', async () => {
    await place('APPLIED');
    const { codes } = await apply({ elder: await elderId('elder:2', ELDER) }, 'elder:2');
    expect(codes).toEqual(['NOT_FOUND']);
  });

  test('to a home of another city is NOT_FOUND', async () => {
    const facility = await facilityWhere(
      `type = 'NURSING_HOME' and region_code like '2101%' and status = 'OPERATING'`,
    );
    expect((await apply({ facility })).codes).toEqual(['NOT_FOUND']);
  });
});
