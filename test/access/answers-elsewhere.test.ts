import { makeNationalId } from '../../ground/china/national-id.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, type Outcome } from '../kit/mutations.ts';
import { freeHome } from '../facilities/admission/specimen.ts';
import { MONTH, PROGRAMME } from '../finance/subsidy-application/specimen.ts';

/**
 * Checks that must know more than the caller: what keeps an action back lies in another city, where the
 * caller sees nothing of it. It is refused all the same, and not told where.
 */
let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());

const NUMBER = makeNationalId({
  ...{ areaPrefix4: '1506', birthDate: '1950-03-12', sex: 'FEMALE', serial: 477 },
});
const ELDER = keyOf('elder', 1);
const elderOf = async (as: string) => ({ elder: await publicIdFor(as, 'Elder', ELDER) });
const one = async (sql: string) => (await hub.pg.query<{ id: string }>(sql)).rows[0]!.id;

interface Tried {
  action: string;
  entity: string;
  table: string;
  as: string;
  input(): Promise<Record<string, unknown>>;
  code: string;
  /** SQL that clears the way before. */
  before?: string;
}

const TRIED: readonly Tried[] = [
  {
    ...{ action: 'applyForHomeCareBed', entity: 'HomeCareBed', table: 'services.home_care_bed' },
    ...{ as: 'caregiving:150600', code: 'ALREADY_EXISTS' },
    input: async () => ({
      ...(await elderOf('caregiving:150600')),
      provider: `Facility:${await one(`select facility_id as id from services.facility_fact
        where region_code like '1506%' and status = 'OPERATING' limit 1`)}`,
    }),
    before: `delete from services.home_care_delivery; delete from services.home_care_bed`,
  },
  {
    ...{ action: 'applyForAdmission', entity: 'Admission', table: 'facilities.admission' },
    ...{ as: 'caregiving:150600', code: 'ALREADY_EXISTS' },
    input: async () => ({
      ...(await elderOf('caregiving:150600')),
      ...{ facility: `Facility:${await freeHome(hub)}`, bedClass: 'NURSING' },
    }),
    before: `delete from facilities.admission where elder_key = '${ELDER}'`,
  },
  {
    ...{ action: 'applyForSubsidy', entity: 'SubsidyApplication' },
    ...{ table: 'finance.subsidy_application', as: 'finance:150600', code: 'ALREADY_EXISTS' },
    input: async () => ({
      ...(await elderOf('finance:150600')),
      ...{ programme: `SubsidyProgramme:${PROGRAMME}`, month: MONTH },
    }),
    before: `delete from finance.disbursement where beneficiary_id = '${ELDER}';
      delete from finance.subsidy_application where beneficiary_id = '${ELDER}'`,
  },
  {
    ...{ action: 'orderAbilityAssessment', entity: 'AbilityAssessment' },
    ...{ table: 'elders.ability_assessment', as: 'assessment:150600', code: 'ALREADY_EXISTS' },
    input: async () => ({
      ...(await elderOf('assessment:150600')),
      ...{ reason: 'IMMEDIATE', standard: 'GBT42195_2022', channel: 'WINDOW' },
    }),
    before: `update elders.ability_assessment set status = 'REVOKED'
      where elder_key = '${ELDER}'
        and status in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'SCORED', 'PUBLICISED')`,
  },
  {
    ...{ action: 'issueCertificate', entity: 'Certificate', table: 'workforce.certificate' },
    ...{ as: 'supervision:150600', code: 'ALREADY_EXISTS' },
    input: async () => ({
      worker: await publicIdFor(
        'supervision:150600',
        'Worker',
        await one(`select w.key as id from workforce.worker w where region_code like '1506%'
          and not exists (select from workforce.certificate c
            where c.worker_key = w.key and c.occupation = 'SOCIAL_WORKER')
          order by md5(w.key::text || (select count(*) from workforce.certificate)) limit 1`),
      ),
      ...{ occupation: 'SOCIAL_WORKER', number: 'S-2026-0001', issuer: '人社局' },
      issuedOn: '2026-06-01',
    }),
  },
  {
    ...{ action: 'registerElder', entity: 'Elder', table: 'elders.elder' },
    ...{ as: 'caregiving:150600', code: 'ALREADY_REGISTERED' },
    input: async () => ({ nationalId: NUMBER, name: '甄秀兰', region: '150602001001' }),
  },
  {
    ...{ action: 'openHousehold', entity: 'Household', table: 'elders.household' },
    ...{ as: 'caregiving:150600', code: 'ALREADY_EXISTS' },
    input: async () => ({
      ...{ region: '150602001001', address: '示例路1号', openedOn: '2026-06-01' },
      bookNumber: '150602A777',
    }),
  },
  {
    ...{ action: 'recordVisitPlan', entity: 'VisitPlan', table: 'services.visit_plan' },
    ...{ as: 'caregiving:150600', code: 'ALREADY_EXISTS' },
    input: async () => ({
      ...(await elderOf('caregiving:150600')),
      ...{ grounds: ['VERY_OLD'], visitorRole: 'GRID', mode: 'HOME', registeredOn: '2026-06-30' },
    }),
    before: `delete from services.visit_record; delete from services.visit_absence;
      delete from services.visit_plan`,
  },
  {
    ...{ action: 'registerWorker', entity: 'Worker', table: 'workforce.worker' },
    ...{ as: 'supervision:150600', code: 'ALREADY_EXISTS' },
    input: async () => ({
      ...{ nationalId: NUMBER, name: '甄护', roles: ['CAREGIVER'], region: '150602' },
    }),
  },
  {
    ...{ action: 'registerAssessmentOrganisation', entity: 'AssessmentOrganisation' },
    ...{ table: 'workforce.assessment_organisation', as: 'supervision:150600' },
    code: 'ALREADY_EXISTS',
    input: async () => ({
      organization: `Organization:${await one(`select id from facilities.organization o
        where not exists (select from workforce.assessment_organisation a
          where a.organization_id = o.id and a.created_at < now() - interval '10 minutes') order by id limit 1`)}`,
      ...{ name: '甄评机构', region: '150602', registeredOn: '2026-06-30' },
    }),
  },
];

test.each(TRIED.map((tried) => [tried.action, tried] as const))(
  '%s is refused by a row of another city, which it does not name',
  async (action, { entity, table, as, input, code, before }) => {
    if (before) await hub.pg.query(before);
    const doIt = async (): Promise<Outcome> => act(hub, { entity }, action, await input(), { as });
    const first = await doIt();
    expect([first.codes, first.refusals]).toEqual([[], []]);
    await hub.pg.query(`update ${table} set region_code = '210100', region_at = 210100000000
      where created_at > now() - interval '10 minutes'`);
    const again = await doIt();
    expect([again.codes, again.refusals]).toEqual([[], [code]]);
    expect(again.userErrors[0]!.message).not.toMatch(/2101|Shenyang|沈阳/);
    expect(again.node).toBeNull();
  },
);
