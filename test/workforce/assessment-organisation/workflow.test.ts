import { ASSESSMENT_ORGANISATION } from '../../../subgraphs/workforce/assessment-organisation/machine.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { NEW, type Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { world } from '../rows.ts';

const OFFICE = 'supervision:150600';
const OTHER = 'supervision:150600:2';
const taken = new Set(world.assessmentOrganisations().map(({ organization }) => organization));
const FIRM = world
  .organizations()
  .find(({ n, registrarRegion }) => registrarRegion.startsWith('1506') && !taken.has(n))!;
const PEOPLE = `insert into workforce.worker (key, name, sex, roles, region_code, region_at, synthetic)
    select uuidv7(), '甄评' || n, 'FEMALE', '{ASSESSOR}', '150602', 150602000000, true
    from generate_series(1, 3) n;
  insert into workforce.certificate (key, worker_key, occupation, level, number, issuer, issued_on,
    status, region_code, region_at, synthetic)
    select uuidv7(), key, 'ASSESSOR', 'L3', 'ACC-' || name, '测试', '2026-01-05', 'VALID', region_code,
      region_at, true from workforce.worker where name like '甄评%';`;
const GONE = `delete from workforce.accreditation where organisation_id in (
    select id from workforce.assessment_organisation where organization_id = '${FIRM.key}');
  delete from workforce.assessment_organisation where organization_id = '${FIRM.key}';
  delete from workforce.employment where organization_id = '${FIRM.key}';
  delete from workforce.certificate where number like 'ACC-%';
  delete from workforce.worker where name like '甄评%';`;
const employed = (
  people: number,
) => `delete from workforce.employment where organization_id = '${FIRM.key}';
  insert into workforce.employment (key, worker_key, organization_id, type, starts_on, post)
    select uuidv7(), key, '${FIRM.key}', 'FULL_TIME', '2026-06-01', 'ASSESSOR'
    from workforce.worker where name like '甄评%' limit ${people};`;

const specimen: Specimen = {
  machine: ASSESSMENT_ORGANISATION,
  table: 'workforce.assessment_organisation',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  clear: async (hub) => void (await hub.pg.query(GONE + PEOPLE + employed(3))),
  async place(hub, status) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ id: string }>(
      `insert into workforce.assessment_organisation (id, name, registered_on, status,
         organization_id, region_code, region_at, synthetic)
       values (uuidv7(), '甄评机构', '2026-01-10', $1, $2, '150602', 150602000000, true) returning id`,
      [status, FIRM.key],
    );
    const { id } = rows[0]!;
    if (status === 'APPLIED') return id;
    await hub.pg.query(
      `insert into workforce.accreditation (key, organisation_id, starts_on, ends_on, region_code, region_at)
       values (uuidv7(), $1, '2026-01-10', $2, '150602', 150602000000)`,
      [id, status === 'SUSPENDED' ? '2026-06-10' : null],
    );
    return id;
  },
  input(_, action) {
    if (action !== 'registerAssessmentOrganisation') return {};
    return {
      ...{ organization: `Organization:${FIRM.key}`, name: '甄评机构', region: '150602' },
      registeredOn: '2026-06-30',
    };
  },
};

describe('an assessment organisation', () => walkWorkflow(specimen));

describe('its rules', () => {
  oneEffect(specimen, { name: 'registerAssessmentOrganisation', state: NEW, persona: OFFICE });
  const tried = outcomes(specimen, OFFICE);
  const held = `Organization:${world.organizations()[world.assessmentOrganisations()[0]!.organization - 1]!.key}`;
  tried('registerAssessmentOrganisation', NEW, [
    ['one that is registered', { organization: held }, 'ALREADY_EXISTS organization'],
    [
      'one that there is not',
      { organization: 'Organization:00000000-0000-4000-8000-000000000000' },
      'NOT_KNOWN organization',
    ],
    ['tomorrow', { registeredOn: '2026-07-01' }, 'INVALID_VALUE registeredOn'],
    ['a region of another city', { region: '210102' }, 'NOT_FOUND'],
    ['no name', { name: '' }, 'BAD_USER_INPUT'],
  ]);
  tried('correctAssessmentOrganisation', 'SUSPENDED', [
    ['another name', { name: '甄评估机构' }, 'SUSPENDED'],
  ]);
  const why = { note: '核查' };
  tried('accreditAssessmentOrganisation', 'APPLIED', [
    ['three assessors', {}, 'QUALIFIED'],
    ['two assessors', {}, 'BELOW_R09 id', employed(2)],
  ]);
  tried('accreditAssessmentOrganisation', 'BELOW_STANDARD', [
    ['two assessors', {}, 'BELOW_R09 id', employed(2)],
  ]);
  tried('restoreAccreditation', 'SUSPENDED', [
    ['three assessors', why, 'RESTORED'],
    ['two assessors', why, 'BELOW_R09 id', employed(2)],
  ]);
});

describe('what follows', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  const does = async (name: string, input: object, as = OFFICE) =>
    verdict(
      await act(hub, ASSESSMENT_ORGANISATION, name, input as Record<string, unknown>, { as }),
    );

  /** What this part of the hub says, and what the register of elders knows. */
  async function known(id: string, day: string) {
    await hub.settle();
    const text = `query ($id: ID!, $day: Date) { assessmentOrganisation(id: $id) {
      qualified(asOf: $day) qualification(asOf: $day) { reasonCodes } } }`;
    const { assessmentOrganisation: said } = expectData(
      await hub.query(text, { variables: { id, day } }),
    );
    const { rows } = await hub.pg.query<{ told: boolean; works: boolean }>(
      `select exists (select from jsonb_array_elements(f.qualified) s
           where s->>'from' <= $2 and coalesce(s->>'until', '9999') >= $2) as told,
         exists (select from elders.assessor_fact a, jsonb_array_elements(a.contracts) c
           where c->>'organisation' = f.organisation_id::text and c->>'from' <= $2
             and coalesce(c->>'until', '9999') >= $2) as works
       from elders.assessment_organisation_fact f where f.organisation_id = $1::uuid`,
      [id.split(':')[1], day],
    );
    return [said.qualified, said.qualification.reasonCodes[0], rows[0]!.told, rows[0]!.works];
  }

  test('recognition and orders of assessments follow accreditation and its end within one relay', async () => {
    await specimen.clear(hub);
    const made = await act(
      hub,
      ASSESSMENT_ORGANISATION,
      'registerAssessmentOrganisation',
      await specimen.input(hub, 'registerAssessmentOrganisation', OFFICE, ''),
      { as: OFFICE },
    );
    const id = made.node!.id;
    expect(await known(id, '2026-06-30')).toEqual([false, 'NOT_ACCREDITED', false, false]);
    const accredit = { id, version: 1 };
    expect(await does('accreditAssessmentOrganisation', accredit)).toBe('SAME_PERSON');
    expect(await does('accreditAssessmentOrganisation', accredit, OTHER)).toBe('DONE');
    expect(await known(id, '2026-06-30')).toEqual([true, 'ENOUGH_ASSESSORS', true, true]);

    hub.setToday('2026-07-10');
    const end = { id, version: 2, note: '虚假评估' };
    expect(await does('withdrawAccreditation', end, OTHER)).toBe('SAME_PERSON');
    expect(await does('withdrawAccreditation', end)).toBe('DONE');
    expect(await known(id, '2026-07-09')).toEqual([true, 'ENOUGH_ASSESSORS', true, true]);
    expect(await known(id, '2026-07-10')).toEqual([false, 'NOT_ACCREDITED', false, false]);

    hub.setToday('2026-07-20');
    const back = { id, version: 3, note: '整改完成' };
    expect(await does('restoreAccreditation', back)).toBe('SAME_PERSON');
    expect(await does('restoreAccreditation', back, OTHER)).toBe('DONE');
    expect(await known(id, '2026-07-20')).toEqual([true, 'ENOUGH_ASSESSORS', true, true]);
    expect(await known(id, '2026-07-19')).toEqual([false, 'NOT_ACCREDITED', false, false]);
    // Given and taken on one day it was accredited on none.
    expect(await does('withdrawAccreditation', { ...end, version: 4 })).toBe('DONE');
    expect(await known(id, '2026-07-20')).toEqual([false, 'NOT_ACCREDITED', false, false]);
    hub.setToday('2026-06-30');
  });

  test('two who register one organisation at once make one entry', async () => {
    await specimen.clear(hub);
    const input = await specimen.input(hub, 'registerAssessmentOrganisation', OFFICE, '');
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        does('registerAssessmentOrganisation', input, n % 2 === 0 ? OFFICE : OTHER),
      ),
    );
    expect(all.filter((one) => one === 'DONE')).toHaveLength(1);
    expect(all.filter((one) => one === 'ALREADY_EXISTS')).toHaveLength(7);
  });
});
