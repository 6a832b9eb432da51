import { expectData, testHub } from '../../kit/hub.ts';
import { certificateOf } from '../rows.ts';

/** R-09 over rows that these tests write: one organisation whose assessors change. */
const hub = await testHub({ own: true });
afterAll(() => hub.close());

/** A county where the seeded world has no assessment organisation. */
const REGION = '150925';
const DAY = '2025-12-31';

beforeEach(async () => {
  await hub.pg.query(`delete from workforce.assessment_organisation where region_code = $1`, [
    REGION,
  ]);
});

async function uuid(): Promise<string> {
  const { rows } = await hub.pg.query<{ id: string }>('select uuidv7() as id');
  return rows[0]!.id;
}

async function organisation(name: string): Promise<string> {
  const id = await uuid();
  await hub.pg.query(
    `insert into workforce.assessment_organisation (id, name, registered_on, status,
       organization_id, region_code, region_at, synthetic)
     values ($1, $2, '2022-01-01', 'QUALIFIED', $1, $3, $4, true)`,
    [id, name, REGION, Number(`${REGION}000000`)],
  );
  await hub.pg.query(
    `insert into workforce.accreditation (key, organisation_id, starts_on, region_code, region_at)
     values ($1, $1, '2022-01-01', $2, $3)`,
    [id, REGION, Number(`${REGION}000000`)],
  );
  return id;
}

interface Contract {
  at: string;
  type?: 'FULL_TIME' | 'PART_TIME';
  from?: string;
  to?: string;
}
interface Paper {
  occupation?: string;
  issuedOn?: string;
  inactiveFrom?: string;
  /** First and last day of a suspension that was lifted. */
  lifted?: [from: string, to: string];
}

async function assessor(contracts: Contract[], paper: Paper | null = {}): Promise<void> {
  const key = await uuid();
  await hub.pg.query(
    `insert into workforce.worker (key, name, sex, roles, region_code, region_at, synthetic)
     values ($1, '测试', 'FEMALE', array['ASSESSOR'], $2, $3, true)`,
    [key, REGION, Number(`${REGION}000000`)],
  );
  for (const { at, type = 'FULL_TIME', from = '2022-01-01', to = null } of contracts) {
    await hub.pg.query(
      `insert into workforce.employment (key, worker_key, organization_id, type, starts_on, ends_on)
       values ($1, $2, $3, $4, $5, $6)`,
      [await uuid(), key, at, type, from, to],
    );
  }
  if (paper === null) return;
  const { occupation = 'ASSESSOR', issuedOn = '2021-06-01', inactiveFrom = null } = paper;
  const certificate = await uuid();
  await hub.pg.query(
    certificateOf(key, {
      ...{ key: certificate, occupation, level: 'L3', number: certificate },
      ...{ issued_on: issuedOn, inactive_from: inactiveFrom },
      status: inactiveFrom === null ? 'VALID' : 'SUSPENDED',
    }),
  );
  if (!paper.lifted) return;
  await hub.pg.query(`insert into workforce.lifted_suspension values ($1, $2, $3, $4)`, [
    await uuid(),
    certificate,
    ...paper.lifted,
  ]);
}

async function times(count: number, work: () => Promise<void>): Promise<void> {
  for (let i = 0; i < count; i += 1) await work();
}

/** Full-time assessors that count, by name of the organisation, and the region's figure. */
async function figures(asOf = DAY): Promise<{ counts: Record<string, number>; qualified: number }> {
  const { region } = expectData(
    await hub.query(
      `query ($asOf: Date) { region(code: "${REGION}") {
        qualifiedAssessorOrgs(asOf: $asOf) { value }
        assessmentOrganisations(first: 100) { nodes { name fullTimeAssessors(asOf: $asOf) } }
      } }`,
      { variables: { asOf } },
    ),
  );
  const { nodes } = region.assessmentOrganisations;
  return {
    counts: Object.fromEntries(nodes.map((one: any) => [one.name, one.fullTimeAssessors])),
    qualified: region.qualifiedAssessorOrgs.value,
  };
}

describe('assessors in the rows', () => {
  it('make two of the worked example’s three organisations qualified', async () => {
    const [a, b, c] = [await organisation('A'), await organisation('B'), await organisation('C')];
    await times(3, () => assessor([{ at: a }]));
    await times(2, () => assessor([{ at: b }]));
    await times(2, () => assessor([{ at: b, type: 'PART_TIME' }]));
    await times(4, () => assessor([{ at: c }]));
    expect(await figures()).toEqual({ counts: { A: 3, B: 2, C: 4 }, qualified: 2 });
  });

  it('count for neither organisation when full-time at both', async () => {
    const [a, b] = [await organisation('A'), await organisation('B')];
    await times(2, () => assessor([{ at: a }]));
    await times(2, () => assessor([{ at: b }]));
    await assessor([{ at: a }, { at: b }]);
    expect(await figures()).toEqual({ counts: { A: 2, B: 2 }, qualified: 0 });
  });

  it('do not count with a second, part-time contract elsewhere', async () => {
    const a = await organisation('A');
    await assessor([{ at: a }, { at: await uuid(), type: 'PART_TIME' }]);
    expect((await figures()).counts).toEqual({ A: 0 });
  });

  it('count once with two contracts at one organisation', async () => {
    const a = await organisation('A');
    await assessor([{ at: a }, { at: a, type: 'PART_TIME' }]);
    expect((await figures()).counts).toEqual({ A: 1 });
  });

  it('count until the day of suspension', async () => {
    const a = await organisation('A');
    await times(2, () => assessor([{ at: a }]));
    await assessor([{ at: a }], { inactiveFrom: '2025-07-01' });
    expect(await figures('2025-06-30')).toEqual({ counts: { A: 3 }, qualified: 1 });
    expect(await figures('2025-07-01')).toEqual({ counts: { A: 2 }, qualified: 0 });
  });

  it('do not count on the days of a suspension that was lifted', async () => {
    const a = await organisation('A');
    await times(2, () => assessor([{ at: a }]));
    await assessor([{ at: a }], { lifted: ['2025-07-01', '2025-09-30'] });
    const days = ['2025-06-30', '2025-07-01', '2025-09-30', '2025-10-01'];
    const qualified = [];
    for (const day of days) qualified.push((await figures(day)).qualified);
    expect(qualified).toEqual([1, 0, 0, 1]);
  });

  it('count from the first to the last day of the contract', async () => {
    const a = await organisation('A');
    await assessor([{ at: a, from: '2024-03-01', to: '2025-03-31' }]);
    const days = ['2024-02-29', '2024-03-01', '2025-03-31', '2025-04-01'];
    const counts = [];
    for (const day of days) counts.push((await figures(day)).counts.A);
    expect(counts).toEqual([0, 1, 1, 0]);
  });

  it('count again at the first organisation when the second contract ends', async () => {
    const [a, b] = [await organisation('A'), await organisation('B')];
    await assessor([{ at: a }, { at: b, from: '2024-01-01', to: '2024-12-31' }]);
    expect((await figures('2023-12-31')).counts).toEqual({ A: 1, B: 0 });
    expect((await figures('2024-06-30')).counts).toEqual({ A: 0, B: 0 });
    expect((await figures('2025-01-01')).counts).toEqual({ A: 1, B: 0 });
  });

  it.each([
    ['no certificate', null],
    ['a certificate of another occupation', { occupation: 'CAREGIVER' }],
    ['a certificate issued later', { issuedOn: '2026-01-01' }],
  ])('do not count with %s', async (_, paper) => {
    await assessor([{ at: await organisation('A') }], paper);
    expect((await figures()).counts).toEqual({ A: 0 });
  });

  it('are held to the number in the region’s own rule from the day it holds', async () => {
    const a = await organisation('A');
    await times(3, () => assessor([{ at: a }]));
    await hub.pg.query(
      `insert into workforce.assessor_rule values ('R-09/${REGION}/1', $1, 4, '2025-07-01', null, null)`,
      [REGION],
    );
    expect((await figures('2025-06-30')).qualified).toBe(1);
    expect((await figures('2025-07-01')).qualified).toBe(0);
    await hub.pg.query('delete from workforce.assessor_rule where region_code = $1', [REGION]);
  });
});
