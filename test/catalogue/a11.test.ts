import { keyOf } from '../../ground/synthetic/keys.ts';
import { placeApplication, programmeOf } from '../finance/subsidy-application/specimen.ts';
import { tell } from './assessed.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** A11: 残疾老年人身份识别、待遇享受、服务递送、无障碍改造等资源整合. */
const at = rowOfCatalogue(
  ...['elders.disability_certificate', 'elders.eligibility_record', 'services.home_adaptation'],
  ...['services.service_delivery', 'services.device_loan'],
  ...['finance.disbursement', 'finance.subsidy_application'],
);
const CARE = 'caregiving:150600';
const KEY = keyOf('elder', 1);
const NAME = 'recordDisabilityCertificate';

const certificate = async (as: string, more: object = {}) => ({
  ...{ elder: await at.idFor(as, 'Elder', KEY), disabilityClass: 'PHYSICAL', grade: 2 },
  ...{ issuedOn: '2026-06-01', ...more },
});
const tried = async (as: string, more?: object) =>
  at.tried(as, 'DisabilityCertificate', NAME, await certificate(as, more));

test('who she is: the office records class and grade once, and the group that follows', async () => {
  expect(await tried('supervision:150600')).toBe('FORBIDDEN');
  expect(await tried(CARE, { grade: 5 })).toBe('BAD_USER_INPUT');
  expect(await tried(CARE, { issuedOn: '2026-07-01' })).toBe('INVALID_VALUE issuedOn');
  expect(await tried(CARE)).toBe('DONE');
  expect(await tried(CARE, { grade: 1 })).toBe('ALREADY_EXISTS elder');
  for (const category of ['SEVERE_DISABLED', 'DIBAO']) {
    await at.done(CARE, 'EligibilityRecord', 'recordEligibilityRecord', {
      ...{ elder: await at.idFor(CARE, 'Elder', KEY), category, validFrom: '2026-06-01' },
      ...{ authority: '残疾人联合会', evidence: '残疾人证' },
    });
  }
  await tell(at, 1);
});

test('what she has: the subsidy that is paid, the adaptation of her home, each found by its own office', async () => {
  for (const code of ['ordos-disabled-care', 'ordos-disabled-living']) {
    const key = await placeApplication(at.hub(), KEY, 'DISBURSED');
    for (const [table, column] of [
      ['subsidy_application', 'key'],
      ['disbursement', 'application_key'],
    ]) {
      await at
        .hub()
        .pg.query(`update finance.${table} set programme_id = $2 where ${column} = $1`, [
          key,
          programmeOf(code),
        ]);
    }
  }
  const home = await at.done(
    CARE,
    'HomeAdaptation',
    'applyForHomeAdaptation',
    {
      ...{ elder: await at.idFor(CARE, 'Elder', KEY), channel: 'WINDOW' },
    },
    'grounds first',
  );
  expect(home).toMatchObject({ status: 'APPLIED', first: true });
  expect(home.grounds).toEqual(expect.arrayContaining(['DIBAO', 'IMPAIRED']));
  expect(
    await at.rows(`select c.grade, c.status, count(distinct d.programme_id)::int as paid
      from elders.disability_certificate c join finance.disbursement d on d.beneficiary_id = c.elder_key
      group by 1, 2`),
  ).toEqual([{ grade: 2, status: 'HOLDS', paid: 2 }]);
  expect(await at.steps('elders', 'DisabilityCertificate')).toEqual([NAME]);
  expect(await at.steps('services', 'HomeAdaptation')).toEqual(['applyForHomeAdaptation']);
});

const SUPPORT = `disabilityCertificate { disabilityClass grade } categories { category }
  benefits(first: 5) { nodes { programme { type } status } }
  homeAdaptations(first: 5) { nodes { status grounds } }
  serviceDeliveries(first: 5) { totalCount } deviceLoans(first: 5) { totalCount } homeCareBed { status }`;

test('one operation shows certificate, benefits, services and adaptation together, to her and her office', async () => {
  for (const as of ['staff:150600', 'elder:1']) {
    const asked = `{ elder(id: "${await at.idFor(as, 'Elder', KEY)}") { ${SUPPORT} } }`;
    const { elder } = await at.ask(as, asked);
    expect([as, elder.disabilityCertificate]).toEqual([
      as,
      { disabilityClass: 'PHYSICAL', grade: 2 },
    ]);
    expect(elder.categories).toContainEqual({ category: 'SEVERE_DISABLED' });
    expect(elder.benefits.nodes.map(({ programme }: any) => programme.type).sort()).toEqual([
      ...['DISABLED_CARE', 'DISABLED_LIVING'],
    ]);
    expect(elder.homeAdaptations.nodes).toMatchObject([{ status: 'APPLIED' }]);
    expect([elder.serviceDeliveries.totalCount, elder.deviceLoans.totalCount]).toEqual([0, 0]);
    expect(elder.homeCareBed.status).toBe('ACTIVE');
  }
});

test('an office that has no part in one of them gets that part as null and a code, others not her', async () => {
  const finance = 'finance:150600';
  const { data, errors } = await at
    .hub()
    .query(`{ elder(id: "${await at.idFor(finance, 'Elder', KEY)}") { ${SUPPORT} } }`, {
      as: finance,
    });
  expect(data.elder).toMatchObject({ disabilityCertificate: { grade: 2 }, deviceLoans: null });
  expect(errors!.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
  const far = 'staff:210100';
  const asked = `{ elder(id: "${await at.idFor(far, 'Elder', KEY)}") { ${SUPPORT} } }`;
  expect(await at.readers(asked, [far, undefined])).toEqual({
    [far]: 'NOT_FOUND',
    anybody: NOT_IN_CONTRACT,
  });
});
