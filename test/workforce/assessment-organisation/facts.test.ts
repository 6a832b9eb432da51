import { organisationFactsSql } from '../../../subgraphs/workforce/assessment-organisation/organisation-facts.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';

/** On which days the others believe that an assessment organisation is qualified. */
let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());

interface Told {
  id: string;
  qualified: { from: string; until: string | null }[];
}

async function told(id?: string): Promise<Told[]> {
  await hub.settle();
  const { rows } = await hub.pg.query<Told>(
    `select organisation_id as id, qualified from elders.assessment_organisation_fact
     where $1::uuid is null or organisation_id = $1 order by 1`,
    [id],
  );
  return rows;
}

const holds = ({ qualified }: Told, day: string) =>
  qualified.some(({ from, until }) => from <= day && (until === null || day <= until));

/** What workforce itself says of all organisations on some days. */
async function said(days: readonly string[]): Promise<Map<string, boolean[]>> {
  const fields = days.map((day, n) => `d${n}: qualified(asOf: "${day}")`).join(' ');
  const text = `{ assessmentOrganisations(first: 100) { nodes { id ${fields} } } }`;
  const { nodes } = expectData(await hub.query(text)).assessmentOrganisations;
  return new Map(
    nodes.map((node: Record<string, unknown>) => [
      (node.id as string).split(':')[1],
      days.map((_, n) => node[`d${n}`]),
    ]),
  );
}

/** The days around every end of every span, and one in each month, whatever the spans. */
function turns(all: readonly Told[]): string[] {
  const ends = all.flatMap(({ qualified }) =>
    qualified.flatMap(({ from, until }) => (until ? [from, until] : [from])),
  );
  const around = ends.flatMap((day) =>
    [-1, 0, 1].map((n) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10)),
  );
  const months = Array.from({ length: 7 * 12 }, (_, n) =>
    new Date(Date.UTC(2020, n, 15)).toISOString().slice(0, 10),
  );
  return [...new Set([...around, ...months])].sort();
}

async function compare(): Promise<number> {
  const all = await told();
  const days = turns(all).filter((day) => day <= '2026-06-30');
  let qualified = 0;
  for (let n = 0; n < days.length; n += 15) {
    const some = days.slice(n, n + 15);
    const theirs = await said(some);
    for (const one of all) {
      const known = some.map((day) => holds(one, day));
      expect([one.id, some, known]).toEqual([one.id, some, theirs.get(one.id)]);
      qualified += known.filter(Boolean).length;
    }
  }
  return qualified;
}

test('of every organisation they know the very days on which rule R-09 qualifies it', async () => {
  expect((await told()).length).toBeGreaterThan(20);
  expect(await compare()).toBeGreaterThan(100);
});

test('also with gaps: contracts and papers that end, part-time, elsewhere, suspended, new rules', async () => {
  await hub.pg.query(`
    update workforce.employment set ends_on = date '2025-03-31'
      where organization_id in (select organization_id from workforce.assessment_organisation
        order by id limit 3) and worker_key::text < '8' and starts_on <= date '2025-03-31';
    update workforce.employment set type = 'PART_TIME'
      where organization_id in (select organization_id from workforce.assessment_organisation
        order by id offset 3 limit 3) and worker_key::text < '8';
    insert into workforce.employment (key, worker_key, organization_id, type, starts_on, ends_on)
      select uuidv7(), m.worker_key, o.organization_id, 'PART_TIME', '2024-02-01', '2024-05-31'
      from (select distinct worker_key from workforce.employment m2
        join workforce.assessment_organisation a using (organization_id) order by 1 limit 40) m
      cross join (select organization_id from workforce.assessment_organisation
        order by id desc limit 1) o;
    insert into workforce.lifted_suspension (key, certificate_key, starts_on, ends_on)
      select uuidv7(), key, '2025-01-10', '2025-02-20' from workforce.certificate
      where occupation = 'ASSESSOR' and issued_on < date '2025-01-01' and key::text < '6';
    insert into workforce.assessor_rule values
      ('R-09/150602/1', '150602', 4, '2024-06-01', '2025-12-31', null),
      ('R-09/150000/1', '150000', 2, '2024-01-01', null, null)`);
  await hub.pg.query(organisationFactsSql('true'));
  expect(await compare()).toBeGreaterThan(100);
});

test('when assessors are suspended their organisation is known as not qualified from that day on', async () => {
  const { rows } = await hub.pg.query<{ id: string; key: string }>(
    `select o.id, c.key from workforce.assessment_organisation o
     join workforce.employment m on m.organization_id = o.organization_id and m.ends_on is null
     join workforce.certificate c on c.worker_key = m.worker_key and c.occupation = 'ASSESSOR'
       and c.status = 'VALID'
     where o.region_code = '150623' and o.status = 'QUALIFIED' order by 1, 2`,
  );
  const { id } = rows[0]!;
  expect(holds((await told(id))[0]!, '2026-06-30')).toBe(true);
  const as = 'supervision:150600';
  for (const { key } of rows.filter((one) => one.id === id)) {
    const input = { id: await publicIdFor(as, 'Certificate', key), version: 1, note: '核查' };
    await act(hub, { entity: 'Certificate' }, 'suspendCertificate', input, { as });
  }
  const [known] = await told(id);
  expect([holds(known!, '2026-06-29'), holds(known!, '2026-06-30')]).toEqual([true, false]);
  expect(await compare()).toBeGreaterThan(100);
});
