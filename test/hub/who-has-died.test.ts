import { machines } from '../../ground/workflow/machine.ts';
import { publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, verdict } from '../kit/mutations.ts';
import { versionOf } from '../kit/version-of.ts';

/** What goes on about somebody, and what has become of it after her last day `$2`. */
const GOES_ON: readonly {
  what: string;
  table: string;
  open: string;
  ended: string;
  step?: string;
}[] = [
  {
    ...{
      what: 'a home care bed',
      table: 'services.home_care_bed',
      open: "t.status not in ('CLOSED', 'REJECTED')",
    },
    ended: "t.status = 'CLOSED' and t.closed_on = $2",
    step: 'closeHomeCareBed',
  },
  {
    ...{ what: 'an adaptation of a home that is not begun', table: 'services.home_adaptation' },
    open: "t.status in ('APPLIED', 'SUPPLEMENT', 'SURVEYED', 'APPROVED')",
    ended:
      "t.status = 'WITHDRAWN' and t.result = 'WITHDRAWN' and t.concluded_on <= greatest(t.received_on, $2::date)",
    step: 'withdrawHomeAdaptation',
  },
  {
    ...{ what: 'a plan of visits', table: 'services.visit_plan', open: 't.ended_on is null' },
    ended: "t.status = 'ENDED' and t.ended_on = $2",
    step: 'endVisitPlan',
  },
  {
    ...{ what: 'a device on loan', table: 'services.device_loan', open: "t.status = 'LENT'" },
    ended: "t.status = 'RECALLED' and t.recalled_on = $2 and t.ended_on is null",
    step: 'recallDevice',
  },
  {
    ...{ what: 'an alert', table: 'services.emergency_alert', open: "t.status = 'RAISED'" },
    ended: "t.status = 'RESOLVED' and t.closed_at is not null and $2::date is not null",
    step: 'resolveEmergencyAlert',
  },
  {
    ...{ what: 'a lead', table: 'services.proactive_lead', open: "t.status = 'OPEN'" },
    ended: "t.status = 'CLOSED' and t.closed_on is not null and t.ended_by = 'GONE'",
    step: 'closeProactiveLead',
  },
  {
    ...{ what: 'a consent', table: 'regions.consent', open: "t.status = 'GRANTED'" },
    ended: `t.status = 'WITHDRAWN' and t.withdrawn_on = $2
        and not exists (select from access.share s where s.source_key = t.key and s.ended_at is null)`,
    step: 'withdrawConsent',
  },
  {
    ...{ what: 'a referral code', table: 'regions.referral', open: "t.status = 'ISSUED'" },
    ended: `t.status = 'CANCELLED' and t.cancelled_on = $2
      and exists (select from access.referral r where r.key = t.key and r.cancelled_at is not null)
      and not exists (select from access.share s where s.source_key = t.key and s.ended_at is null)`,
    step: 'cancelReferral',
  },
  {
    ...{ what: 'a guardianship', table: 'regions.guardianship', open: "t.status = 'RECORDED'" },
    ended: `t.status = 'TERMINATED' and t.ended_on = $2 and not exists (
        select from access.acting s where s.source_key = t.key and s.ended_at is null)`,
    step: 'endGuardianship',
  },
  {
    ...{ what: 'the authorisation of a relative', table: 'regions.authorized_relative' },
    open: "t.status = 'RECORDED'",
    ended: `t.status = 'TERMINATED' and t.ended_on = $2 and not exists (
        select from access.acting s where s.source_key = t.key and s.ended_at is null)`,
    step: 'revokeRelativeAuthorization',
  },
  {
    ...{ what: 'a place in a queue', table: 'facilities.admission' },
    open: "t.status in ('APPLIED', 'ASSESSMENT_CHECK', 'WAITLISTED', 'OFFERED')",
    ended: "t.status = 'WITHDRAWN' and t.withdrawn_on = $2",
    step: 'withdrawAdmission',
  },
  {
    ...{ what: 'a stay in a home', table: 'facilities.admission', open: "t.status = 'ADMITTED'" },
    ended: "t.status = 'DISCHARGED' and t.discharged_on = $2 and t.discharge_reason = 'DECEASED'",
    step: 'dischargeElder',
  },
];

/** What is about an elder, goes on, and is ended by people. */
const KEPT: Readonly<Record<string, string>> = {
  Device: 'it is with her until its loan, which is recalled, has ended',
  SubsidyApplication: 'months that are over are due still',
  AbilityAssessment: 'it ends by its days',
  AssessmentRecognition: 'it ends by its days',
  NumberReveal: 'it is a record',
  ExternalRegisterLink: 'registers of others are asked whether she lives, too',
  BankAccount: 'what was due to her is paid still, and the bank closes it',
  ElderArrival: 'it is a record, and nobody is confirmed who is on no register',
  HouseholdMembership: 'it ends in the action that records her death',
  ElderMerge: 'it is a record, and a wrong merge is undone after her death too',
  MergeCase: 'what was paid or lent to two records is to be settled still',
  ReclaimProposal: 'it is what her death proposes',
  SubsidyAppeal: 'what was refused or taken is owed still where the appeal is right',
  ServiceAppeal: 'whether she was rightly refused is answered after her death too',
  RegistrationAppeal: 'whether she was rightly refused is answered after her death too',
  VisitRecord: 'it is a record',
  ServiceReview: 'it is about what she was given',
  FamilyCarerTraining: 'it is a record of who learned to care',
  ServiceDelivery: 'what she was given is paid for after her death too',
  VisitAbsence: 'it counts only with its plan, which ends',
  Elder: 'she is who has died',
  ...Object.fromEntries(
    [
      ...['ContactPerson', 'SupportAgreement', 'EligibilityRecord', 'DestituteSupport'],
      ...['DisabilityCertificate', 'HealthManagement', 'FamilyDoctorContract'],
    ].map((entity) => [entity, 'it says what was, and counts for who is on the register alone']),
  ),
};

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());

const DAY = '2026-06-29';
const taken = new Set<string>();

/** Somebody alive of Ordos of whom such a row goes on, and that row. */
async function somebody(table: string, open: string): Promise<{ elder: string; row: string }> {
  const { rows } = await hub.pg.query<{ elder: string; row: string }>(
    `select e.key as elder, t.key as row from ${table} t join elders.elder e on e.key = t.elder_key
     where ${open} and e.life_status = 'ACTIVE' and e.region_code like '1506%'
       and e.key <> all($1::uuid[])
       and exists (select from elders.elder_registration r where r.elder_key = e.key
         and r.valid_to is null and r.valid_from < $2)
     order by e.key limit 1`,
    [[...taken], DAY],
  );
  taken.add(rows[0]!.elder);
  return rows[0]!;
}

async function dies(elder: string, diedOn = DAY): Promise<void> {
  const as = 'caregiving:150600';
  const id = await publicIdFor(as, 'Elder', elder);
  const input = { id, version: 1, diedOn };
  expect(verdict(await act(hub, { entity: 'Elder' }, 'recordElderDeath', input, { as }))).toBe(
    'DONE',
  );
  await hub.settle();
}

test.each(GOES_ON)(
  '$what ends on her last day, as a step of the hub',
  async ({ table, open, ended, step }) => {
    const { elder, row } = await somebody(table, open);
    const before = step ? await versionOf(hub, table, row) : 0;
    await dies(elder);
    const { rows } = await hub.pg.query<{ ended: boolean }>(
      `select ${ended} as ended from ${table} t where t.key = $1 and $2::date is not null`,
      [row, DAY],
    );
    expect(rows).toEqual([{ ended: true }]);
    if (!step) return;
    const steps = await hub.pg.query(
      `select action, actor, role, version, note from ${table.split('.')[0]!}.transition
     where subject = $1 order by sequence desc limit 1`,
      [row],
    );
    expect(steps.rows).toEqual([
      {
        ...{ action: step, actor: 'hub', role: null, version: before + 1 },
        note: 'The elder has died or left. 老年人已故或已迁出，系统自动办结。',
      },
    ]);
  },
);

test('her bed is free from that day on, and money by the month hears of it', async () => {
  const { elder, row } = await somebody('facilities.admission', "t.status = 'ADMITTED'");
  const beds = async (day: string) => {
    const { rows } = await hub.pg.query<{ n: number }>(
      `select b.occupied_general + b.occupied_nursing + b.occupied_dementia as n
       from facilities.bed_inventory b join facilities.admission a on a.facility_id = b.facility_id
       where a.key = $1 and b.as_of <= $2::date order by b.as_of desc limit 1`,
      [row, day],
    );
    return rows[0]!.n;
  };
  const before = [await beds('2026-06-28'), await beds(DAY), await beds('2026-06-30')];
  await dies(elder);
  expect([await beds('2026-06-28'), await beds(DAY), await beds('2026-06-30')]).toEqual([
    before[0],
    before[1]! - 1,
    before[2]! - 1,
  ]);
  // What follows from news is news itself.
  await hub.settle();
  const { rows } = await hub.pg.query(
    `select discharged_on::text as day from finance.residence_fact where admission_key = $1`,
    [row],
  );
  expect(rows).toEqual([{ day: DAY }]);
});

test('what is opened for her before the news arrives ends with the next one', async () => {
  const { elder } = await somebody('services.visit_plan', 't.ended_on is null');
  await dies(elder);
  await hub.pg.query(
    `update services.visit_plan set ended_on = null, status = 'HOLDS' where elder_key = $1`,
    [elder],
  );
  const as = 'caregiving:150600';
  const other = 'caregiving:150600:2';
  const id = (as: string) => publicIdFor(as, 'Elder', elder);
  await act(
    hub,
    { entity: 'Elder' },
    'reinstateElder',
    { id: await id(other), version: 2, note: '误报' },
    { as: other },
  );
  const late = { id: await id(as), version: 3, diedOn: '2026-06-20' };
  expect(verdict(await act(hub, { entity: 'Elder' }, 'recordElderDeath', late, { as }))).toBe(
    'DONE',
  );
  await hub.settle();
  const { rows } = await hub.pg.query(
    'select ended_on::text as day from services.visit_plan where elder_key = $1 order by registered_on desc limit 1',
    [elder],
  );
  expect(rows).toEqual([{ day: '2026-06-20' }]);
});

test('every machine that is about an elder says what becomes of its rows', () => {
  const ended = GOES_ON.flatMap(({ step }) => step ?? []);
  const about = machines.filter((machine) => machine.aboutElder || machine.entity in KEPT);
  for (const { entity, actions } of about) {
    const ends = Object.keys(actions).some((action) => ended.includes(action));
    expect([entity, ends || entity in KEPT]).toEqual([entity, true]);
  }
  expect(about.length).toBeGreaterThan(8);
});
