import type { Answer } from '../../ground/access/answers.ts';
import { makeNationalId } from '../../ground/china/national-id.ts';
import { openIdOf } from '../../ground/identity/open-id.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { newKey } from '../../ground/workflow/new-key.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, type Outcome } from '../kit/mutations.ts';
import { REASON } from '../kit/specimen.ts';
import { ASSESSED, freeHome, placeAdmission, tellElder } from '../facilities/admission/specimen.ts';
import {
  MONTH,
  placeApplication,
  PROGRAMME,
  programmeOf,
} from '../finance/subsidy-application/specimen.ts';
import { specimen as programme } from '../workforce/training-programme/specimen.ts';

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
  /** The answer by which it is refused. */
  asks: string;
}

const TRIED: readonly Tried[] = [
  {
    ...{
      action: 'reviewServiceDelivery',
      asks: 'delivery_reviewed',
      entity: 'ServiceReview',
      table: 'services.service_review',
    },
    ...{ as: 'caregiving:150600', code: 'ALREADY_EXISTS' },
    async input() {
      const key = await one(`select key as id from services.service_delivery
        where region_code like '1506%' and status = 'CONFIRMED' order by key limit 1`);
      const delivery = await publicIdFor('caregiving:150600', 'ServiceDelivery', key);
      return { delivery, grade: 'SATISFIED' };
    },
    before: 'delete from services.service_review',
  },
  {
    ...{
      action: 'applyForHomeCareBed',
      asks: 'has_home_care_bed',
      entity: 'HomeCareBed',
      table: 'services.home_care_bed',
    },
    ...{ as: 'caregiving:150600', code: 'ALREADY_EXISTS' },
    input: async () => ({
      ...{ ...(await elderOf('caregiving:150600')), channel: 'WINDOW' },
      provider: `Facility:${await one(`select facility_id as id from services.facility_fact
        where region_code like '1506%' and status = 'OPERATING' limit 1`)}`,
    }),
    before: `delete from services.home_care_delivery; delete from services.home_care_bed`,
  },
  {
    ...{
      action: 'applyForAdmission',
      asks: 'has_admission',
      entity: 'Admission',
      table: 'facilities.admission',
    },
    ...{ as: 'caregiving:150600', code: 'ALREADY_EXISTS' },
    input: async () => ({
      ...(await elderOf('caregiving:150600')),
      ...{ facility: `Facility:${await freeHome(hub)}`, bedClass: 'NURSING' },
    }),
    before: `delete from facilities.admission where elder_key = '${ELDER}'`,
  },
  {
    ...{ action: 'applyForSubsidy', asks: 'instalments', entity: 'SubsidyApplication' },
    ...{ table: 'finance.subsidy_application', as: 'finance:150600', code: 'ALREADY_EXISTS' },
    input: async () => ({
      ...(await elderOf('finance:150600')),
      ...{ programme: `SubsidyProgramme:${PROGRAMME}`, month: MONTH, channel: 'WINDOW' },
    }),
    before: `delete from finance.disbursement where beneficiary_id = '${ELDER}';
      delete from finance.subsidy_application where beneficiary_id = '${ELDER}'`,
  },
  {
    ...{ action: 'orderAbilityAssessment', asks: 'assessment_days', entity: 'AbilityAssessment' },
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
    ...{
      action: 'issueCertificate',
      asks: 'number_taken',
      entity: 'Certificate',
      table: 'workforce.certificate',
    },
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
    ...{ action: 'registerElder', asks: 'has_number', entity: 'Elder', table: 'elders.elder' },
    ...{ as: 'caregiving:150600', code: 'ALREADY_REGISTERED' },
    input: async () => ({ nationalId: NUMBER, name: '甄秀兰', region: '150602001001' }),
  },
  {
    ...{
      action: 'openHousehold',
      asks: 'has_household_register',
      entity: 'Household',
      table: 'elders.household',
    },
    ...{ as: 'caregiving:150600', code: 'ALREADY_EXISTS' },
    input: async () => ({
      ...{ region: '150602001001', address: '示例路1号', openedOn: '2026-06-01' },
      bookNumber: '150602A777',
    }),
  },
  {
    ...{
      action: 'openProactiveLead',
      asks: 'has_lead',
      entity: 'ProactiveLead',
      table: 'services.proactive_lead',
    },
    ...{ as: 'caregiving:150600', code: 'ALREADY_EXISTS' },
    input: async () => ({
      ...(await elderOf('caregiving:150600')),
      item: 'FAMILY_CARE_SUPPORT',
    }),
    before: 'delete from services.proactive_lead',
  },
  {
    ...{
      action: 'recordVisitPlan',
      asks: 'has_visit_plan',
      entity: 'VisitPlan',
      table: 'services.visit_plan',
    },
    ...{ as: 'caregiving:150600', code: 'ALREADY_EXISTS' },
    input: async () => ({
      ...(await elderOf('caregiving:150600')),
      ...{ grounds: ['VERY_OLD'], visitorRole: 'GRID', mode: 'HOME', registeredOn: '2026-06-30' },
    }),
    before: `delete from services.visit_record; delete from services.visit_absence;
      delete from services.visit_plan`,
  },
  {
    ...{
      action: 'registerWorker',
      asks: 'worker_has_number',
      entity: 'Worker',
      table: 'workforce.worker',
    },
    ...{ as: 'supervision:150600', code: 'ALREADY_EXISTS' },
    input: async () => ({
      ...{ nationalId: NUMBER, name: '甄护', roles: ['CAREGIVER'], region: '150602' },
    }),
  },
  {
    ...{
      action: 'registerAssessmentOrganisation',
      asks: 'assesses_already',
      entity: 'AssessmentOrganisation',
    },
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

/** What is in the way lies there before anything is done. */
interface Placed {
  action: string;
  entity: string;
  asks: string;
  as: string;
  code: string;
  /** Puts the row of another city, and gives what is to be done. */
  input(): Promise<Record<string, unknown>>;
  /** Takes that row away; then it is done. */
  away: string;
}

const FAR = `region_code = '210100', region_at = 210100000000`;
const HER = keyOf('elder', 17);
const RESIDENT = keyOf('elder', 18);

const PLACED: readonly Placed[] = [
  {
    ...{ action: 'admitElder', entity: 'Admission', asks: 'lives_in_facility' },
    ...{ as: 'caregiving:150600', code: 'ALREADY_EXISTS' },
    input: async () => {
      await hub.pg.query('delete from facilities.admission where elder_key = $1', [HER]);
      await tellElder(hub, HER, { assessments: [ASSESSED] });
      const key = newKey();
      const row = { elderKey: HER, facility: await freeHome(hub) };
      await placeAdmission(hub, { ...row, key, status: 'OFFERED' });
      const far = await one(
        `select id from facilities.facility where region_code like '2101%' limit 1`,
      );
      await placeAdmission(hub, { ...row, facility: far, key: newKey(), status: 'ADMITTED' });
      return { id: await publicIdFor('caregiving:150600', 'Admission', key), version: 1 };
    },
    away: `delete from facilities.admission where elder_key = '${HER}' and region_code like '2101%'`,
  },
  {
    ...{ action: 'withdrawTrainingProgramme', entity: 'TrainingProgramme', asks: 'sessions_run' },
    ...{ as: 'supervision:150600', code: 'SESSIONS_RUN' },
    input: async () => {
      const id = await programme.place(hub, 'PUBLISHED');
      await hub.pg.query(`insert into workforce.training_session
        (id, name, starts_on, ends_on, hours, capacity, programme_id, status, region_code, region_at, synthetic)
        select uuidv7(), '测试远班', '2026-06-01', '2026-12-01', 80, 10, id, 'OPEN', '210100', 210100000000, true
        from workforce.training_programme where id = '${id}'`);
      return { id: openIdOf('TrainingProgramme', id), version: 1, ...REASON };
    },
    away: `delete from workforce.training_session where name = '测试远班'`,
  },
  {
    ...{ action: 'abandonFacility', entity: 'Facility', asks: 'has_residents' },
    ...{ as: 'supervision:150600', code: 'RESIDENTS_LEFT' },
    input: async () => {
      const facility = await freeHome(hub, 1);
      await hub.pg.query(
        `delete from facilities.admission where facility_id = $1 or elder_key = $2`,
        [facility, RESIDENT],
      );
      const [stay] = [{ key: newKey(), status: 'ADMITTED', elderKey: RESIDENT, facility }];
      await placeAdmission(hub, stay!);
      await hub.pg.query(`update facilities.admission set ${FAR} where key = '${stay!.key}'`);
      const { rows } = await hub.pg.query<{ version: number }>(
        `update facilities.facility set status = 'FILED' where id = $1 returning version`,
        [facility],
      );
      return { id: openIdOf('Facility', facility), version: rows[0]!.version, ...REASON };
    },
    away: `delete from facilities.admission where elder_key = '${RESIDENT}'`,
  },
  {
    ...{ action: 'recordEmployment', entity: 'Employment', asks: 'banned_meanwhile' },
    ...{ as: 'supervision:150600', code: 'CONDUCT_BAN' },
    input: async () => {
      const { rows } = await hub.pg.query<{ key: string }>(
        `insert into workforce.worker (key, name, sex, roles, region_code, region_at, synthetic)
         values (uuidv7(), '甄禁', 'FEMALE', '{CAREGIVER}', '150602', 150602000000, true) returning key`,
      );
      const { key } = rows[0]!;
      await hub.pg.query(
        `insert into workforce.conduct_record (key, worker_key, status, kind, occurred_on, opened_on,
           heard_on, decided_on, banned_from, banned_until, region_code, region_at, synthetic)
         values (uuidv7(), $1, 'BANNED', 'ETHICS', '2026-05-20', '2026-06-01', '2026-06-05', '2026-06-10',
           '2026-06-10', '2027-06-10', '210100', 210100000000, true)`,
        [key],
      );
      return {
        worker: await publicIdFor('supervision:150600', 'Worker', key),
        facility: `Facility:${await one(`select facility_id as id from workforce.facility_fact
          where region_code like '1506%' and status = 'OPERATING' limit 1`)}`,
        ...{ type: 'FULL_TIME', from: '2026-06-30' },
      };
    },
    away: `delete from workforce.conduct_record where banned_from = '2026-06-10' and region_code = '210100'`,
  },
  {
    // What is of one kind is so within a city: the row lies in another county of it.
    ...{ action: 'applyForSubsidy', entity: 'SubsidyApplication', asks: 'same_kind' },
    ...{ as: 'finance:150602', code: 'SAME_KIND_ALREADY' },
    input: async () => {
      await hub.pg.query(
        `update finance.elder_fact set region_code = '150602', region_at = 150602000000 where elder_key = $1`,
        [HER],
      );
      const kind = programmeOf('ordos-disabled-living');
      await hub.pg.query(
        `update finance.subsidy_application set beneficiary_id = $1, programme_id = $2, period = $3,
           status = 'DRAFT', region_code = '150603', region_at = 150603000000
         where key = (select key from finance.subsidy_application where beneficiary_kind = 'ELDER' limit 1)`,
        [HER, await twinOf(kind), MONTH],
      );
      return {
        programme: openIdOf('SubsidyProgramme', kind),
        elder: await publicIdFor('finance:150602', 'Elder', HER),
        ...{ month: MONTH, channel: 'WINDOW' },
      };
    },
    away: `delete from finance.subsidy_application where region_code = '150603'
      and beneficiary_id = '${HER}'`,
  },
  {
    // Between cities of a pact: the row lies in Hohhot.
    ...{ action: 'startSubsidyReview', entity: 'SubsidyApplication', asks: 'same_kind_elsewhere' },
    ...{ as: 'finance:150602', code: 'SAME_KIND_ELSEWHERE' },
    input: async () => {
      await hub.pg.query('delete from finance.disbursement where beneficiary_id = $1', [HER]);
      await hub.pg.query('delete from finance.subsidy_application where beneficiary_id = $1', [
        HER,
      ]);
      const far = await placeApplication(hub, HER, 'DISBURSED');
      await hub.pg.query(
        `update finance.subsidy_application set programme_id = (select id from finance.subsidy_programme
           where type = 'CARE_SUBSIDY' and region_code <> '150600' order by code limit 1),
           region_code = '150102', region_at = 150102000000 where key = $1`,
        [far],
      );
      const key = await placeApplication(hub, HER, 'ACCEPTED');
      return { id: await publicIdFor('finance:150602', 'SubsidyApplication', key), version: 1 };
    },
    away: `delete from finance.subsidy_application where region_code = '150102'
      and beneficiary_id = '${HER}'`,
  },
];

/** Another programme of the same kind, for which this one is paid from now on. */
async function twinOf(id: string): Promise<string> {
  const set = await act(
    hub,
    { entity: 'SubsidyRates', fields: 'id' },
    'configureSubsidyRates',
    {
      ...{ programme: openIdOf('SubsidyProgramme', id), validFrom: '2026-06-30' },
      cases: [{ unit: 'PERSON_MONTH', amount: 8_000 }],
    },
    { as: 'finance:150600' },
  );
  expect(set.refusals).toEqual([]);
  await hub.pg.query(
    `update finance.subsidy_rates set valid_from = '2026-01-01' where programme_id = $1`,
    [id],
  );
  return one(`update finance.subsidy_programme set type = (select type from finance.subsidy_programme where id = '${id}')
    where id = (select id from finance.subsidy_programme where region_code = '150600'
      and beneficiary = 'ELDER' and id <> '${id}' order by code limit 1) returning id`);
}

test.each(PLACED.map((placed) => [placed.action, placed] as const))(
  '%s is refused by a row of another office, and done without it',
  async (action, { entity, as, input, code, away }) => {
    const given = await input();
    const refused = await act(hub, { entity }, action, given, { as });
    expect([refused.codes, refused.refusals]).toEqual([[], [code]]);
    expect(refused.userErrors[0]!.message).not.toMatch(
      /2101|Shenyang|沈阳|150603|东胜|1501|Hohhot|呼和/,
    );
    await hub.pg.query(away);
    const done = await act(hub, { entity }, action, given, { as });
    expect([done.codes, done.refusals]).toEqual([[], []]);
  },
);

/** Answers with yes or no that no action above asks, and why. */
const UNDONE = 'Tried where a batch is undone: test/hub/exchange/nouns.test.ts.';
const OF_THE_SESSION = 'A place is of the region of its session, which the caller enrols for.';
const NOT_TRIED = new Map([
  ['programme_exists', 'The programmes of a region are open to everybody.'],
  ['worker_has_place', OF_THE_SESSION],
  ['carer_has_place', OF_THE_SESSION],
  ...['elder', 'worker', 'facility', 'organization', 'household', 'certificate', 'session'].map(
    (noun) => [`${noun}_is_used`, UNDONE] as const,
  ),
]);

test('every answer with yes or no is tried, or says why not', () => {
  const answers: readonly Answer[] = SUBGRAPHS.flatMap(({ answers = [] }) => [...answers]);
  const yesOrNo = answers
    .filter(({ sql }) => /^\s*select exists/.test(sql))
    .map(({ name }) => name);
  const tried = new Set([...TRIED, ...PLACED].map(({ asks }) => asks));
  expect(yesOrNo.length).toBeGreaterThan(15);
  expect(yesOrNo.filter((name) => !tried.has(name) && !NOT_TRIED.has(name))).toEqual([]);
  expect([...NOT_TRIED.keys()].filter((name) => tried.has(name))).toEqual([]);
  const names = new Set(answers.map(({ name }) => name));
  expect([...tried, ...NOT_TRIED.keys()].filter((name) => !names.has(name))).toEqual([]);
});
