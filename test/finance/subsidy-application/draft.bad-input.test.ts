import { newKey } from '../../../ground/workflow/new-key.ts';
import { publicIdFor } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { programmeOf } from './specimen.ts';
import { FINANCE, MACHINE, triesOfSubsidies } from './tries.ts';

const tries = triesOfSubsidies();
const { apply, expectRefused, place, setRow } = tries;

async function facilityOf(region: string): Promise<string> {
  const { rows } = await tries.hub.pg.query<{ id: string }>(
    'select facility_id as id from finance.facility_fact where region_code like $1 order by 1 limit 1',
    [`${region}%`],
  );
  return rows[0]!.id;
}

describe('an application is refused at the field that does not fit', () => {
  const OPERATING = programmeOf('dexing-operating');
  test.each([
    [
      'an unknown programme',
      { programme: `SubsidyProgramme:${newKey()}` },
      'NOT_KNOWN',
      ['programme'],
    ],
    [
      'a programme elsewhere',
      { programme: `SubsidyProgramme:${programmeOf('dexing-care')}` },
      'INVALID_VALUE',
      ['programme'],
    ],
    [
      'a programme for households',
      { programme: `SubsidyProgramme:${programmeOf('ordos-adaptation')}` },
      'INVALID_VALUE',
      ['month'],
    ],
    [
      'a programme for facilities',
      { programme: `SubsidyProgramme:${OPERATING}` },
      'INVALID_VALUE',
      ['elder'],
    ],
    ['no elder', { elder: null }, 'INVALID_VALUE', ['elder']],
    ['a facility too', { facility: `Facility:${newKey()}` }, 'INVALID_VALUE', ['facility']],
    ['no month', { month: null }, 'INVALID_VALUE', ['month']],
    ['a month to come', { month: '2026-07' }, 'INVALID_VALUE', ['month']],
    ['a month before the programme', { month: '2023-08' }, 'INVALID_VALUE', ['month']],
    [
      'beds',
      {
        beds: {
          ...{ premises: 'BUILT', newlyBuilt: true, acceptedOn: '2026-06-01' },
          newBedsAccepted: 3,
        },
      },
      'INVALID_VALUE',
      ['beds'],
    ],
    ['a month that is none', { month: '2026-13' }, 'BAD_USER_INPUT', null],
    ['an id made for somebody else', { elder: 'AAAAAAAAAAAAAAAAAAAAAA' }, 'BAD_USER_INPUT', null],
    ['a malformed programme', { programme: 'ordos' }, 'BAD_USER_INPUT', null],
    ['an amount of its own', { amount: 1 }, 'BAD_USER_INPUT', null],
  ] as const)('%s', async (_, change, code, path) => {
    await expectRefused(() => apply(change), code, path as string[] | null);
  });

  test('the running month and the first month of the programme may be drafted', async () => {
    for (const month of ['2026-06', '2023-09']) {
      const { node } = await apply({ month });
      expect(node).toMatchObject({ status: 'DRAFT' });
    }
  });

  test('an elder nobody knows, and one of another region', async () => {
    const unknown = await publicIdFor(FINANCE, 'Elder', newKey());
    await expectRefused(() => apply({ elder: unknown }), 'NOT_FOUND', null);
    await expectRefused(() => apply({}, 'finance:210100'), 'NOT_FOUND', null);
    await expectRefused(() => apply({}, 'elder:2'), 'NOT_FOUND', null);
  });

  test('the same programme, elder and month a second time, whoever applies', async () => {
    expect((await apply()).node).toMatchObject({ status: 'DRAFT' });
    await expectRefused(() => apply(), 'ALREADY_EXISTS', ['month']);
    await expectRefused(() => apply({}, 'elder:1'), 'ALREADY_EXISTS', ['month']);
  });

  test('ten applications for the same at once make one', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => apply()));
    expect(outcomes.filter(({ node }) => node !== null)).toHaveLength(1);
    const refusals = outcomes.flatMap((one) => one.refusals);
    expect(refusals).toEqual(Array.from({ length: 9 }, () => 'ALREADY_EXISTS'));
  });

  test('a month that was paid on another application', async () => {
    const key = await place('DISBURSED');
    await setRow(key, `period = '2026-04', period_from = '2026-04-01'`);
    await expectRefused(() => apply(), 'ALREADY_PAID', ['month']);
  });
});

describe('an application for a home is refused at the field that does not fit', () => {
  test.each([
    ['no home', 'dexing-operating', '361181', { facility: null }, 'INVALID_VALUE', 'facility'],
    [
      ...['an unknown home', 'dexing-operating', '361181'],
      ...[{ facility: `Facility:${newKey()}` }, 'NOT_KNOWN', 'facility'],
    ],
    [
      ...['a month of what is paid once', 'yuxi-bed-construction', '530400'],
      ...[{ month: '2026-05' }, 'INVALID_VALUE', 'month'],
    ],
    ['new beds unsaid', 'yuxi-bed-construction', '530400', {}, 'INVALID_VALUE', 'beds'],
  ] as [string, string, string, object, string, string][])(
    '%s',
    async (_, code, region, change, refusal, field) => {
      const programme = `SubsidyProgramme:${programmeOf(code)}`;
      const facility = `Facility:${await facilityOf(region.replace(/0+$/, ''))}`;
      const wanted = { programme, facility, elder: null, month: null, ...change };
      await expectRefused(() => apply(wanted, `finance:${region}`), refusal, [field]);
    },
  );
});

describe('new beds', () => {
  const BEDS = {
    ...{ premises: 'LEASED', newlyBuilt: true, acceptedOn: '2026-06-01', newBedsAccepted: 60 },
  };
  const BUILT = { premises: 'BUILT' };
  /** An application of a home that has so many beds by its register. */
  const bedsOf = async (beds: object, register: number | null = 120) => {
    const facility = await facilityOf('5304');
    const programme = `SubsidyProgramme:${programmeOf('yuxi-bed-construction')}`;
    const as = 'finance:530400';
    await tries.hub.pg.query(
      `update finance.facility_fact set operation_mode = 'PRIVATE', inclusive = true,
         type = 'NURSING_HOME', beds = $2 where facility_id = $1`,
      [facility, register],
    );
    for (const table of ['disbursement', 'subsidy_application']) {
      await tries.hub.pg.query(`delete from finance.${table} where beneficiary_id = $1`, [
        facility,
      ]);
    }
    const fields = 'id version status amount amountRule { amount reasonCodes code }';
    const entity = { entity: 'SubsidyApplication', fields };
    const input = { programme, facility: `Facility:${facility}`, beds, channel: 'ONLINE' };
    return act(tries.hub, entity, 'applyForSubsidy', input, { as });
  };

  test.each([
    ['no lease', {}, ['beds', 'leaseFrom']],
    ['a lease without an end', { leaseFrom: '2026-01-01' }, ['beds', 'leaseTo']],
    [
      'a lease that ends first',
      { leaseFrom: '2026-02-01', leaseTo: '2026-01-31' },
      ['beds', 'leaseTo'],
    ],
    [
      'a lease of what was built',
      { premises: 'BUILT', leaseFrom: '2026-01-01' },
      ['beds', 'leaseFrom'],
    ],
    ['an acceptance to come', { ...BUILT, acceptedOn: '2026-07-01' }, ['beds', 'acceptedOn']],
    ['no bed', { ...BUILT, newBedsAccepted: 0 }, ['beds', 'newBedsAccepted']],
    ['less than no bed', { ...BUILT, newBedsAccepted: -1 }, ['beds', 'newBedsAccepted']],
    [
      'more beds than there can be',
      { ...BUILT, newBedsAccepted: 10_001 },
      ['beds', 'newBedsAccepted'],
    ],
    [
      'more beds than the home has',
      { ...BUILT, newBedsAccepted: 121 },
      ['beds', 'newBedsAccepted'],
    ],
    ['more of them paid than found', { ...BUILT, bedsPaidBefore: 61 }, ['beds', 'bedsPaidBefore']],
    ['less than none of them paid', { ...BUILT, bedsPaidBefore: -1 }, ['beds', 'bedsPaidBefore']],
  ])('%s', async (_, change, path) => {
    const { userErrors } = await bedsOf({ ...BEDS, ...change });
    expect(userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', ...path] }]);
  });

  test.each([
    ['all beds of the home', 120, 120],
    ['any number where nobody has counted them', 10_000, null],
  ])('%s can be new', async (_, newBedsAccepted, register) => {
    const { node, userErrors } = await bedsOf({ ...BEDS, ...BUILT, newBedsAccepted }, register);
    expect(userErrors).toEqual([]);
    expect(node).toMatchObject({ status: 'DRAFT' });
  });

  test('more beds than the home has are refused with both numbers', async () => {
    const { userErrors } = await bedsOf({ ...BEDS, ...BUILT, newBedsAccepted: 10_000 });
    expect(userErrors[0]!.message).toMatch(/120[^0-9]+10000/);
  });

  test('sixty beds leased for exactly five years are worth 300,000 yuan, a day less nothing', async () => {
    const five = await bedsOf({ ...BEDS, leaseFrom: '2026-01-01', leaseTo: '2030-12-31' });
    const rule = { code: 'R-02', amount: 30_000_000, reasonCodes: ['LEASED_LONG_ENOUGH'] };
    expect(five.node).toMatchObject({ amount: 30_000_000, amountRule: rule });
    const less = await bedsOf({ ...BEDS, leaseFrom: '2026-01-01', leaseTo: '2030-12-30' });
    expect(less.node).toMatchObject({
      amount: 0,
      amountRule: { reasonCodes: ['LEASE_TOO_SHORT'] },
    });
    const { id, version } = less.node!;
    const as = 'finance:530400';
    const submit = await act(
      tries.hub,
      MACHINE,
      'submitSubsidyApplication',
      { id, version },
      { as },
    );
    expect(submit.refusals).toEqual(['NOTHING_TO_PAY']);
  });
});
