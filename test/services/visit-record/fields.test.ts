import { inputFields } from '../../kit/contract.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { inRegionOf } from '../../kit/list-kit.ts';
import { STAFF } from '../rows.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

const ask = async (text: string) => expectData(await hub.query(text, { as: STAFF }));

test('a record leads to its plan, elder and region, and back', async () => {
  const { visitRecords } = await ask(`{ visitRecords(first: 1, filter: {
    within: "150602", month: "2026-05", outcomes: [COMPLETED] }) { nodes {
    id visitedOn month elder { id } region { code }
    plan { elder { id } records(first: 100) { nodes { id } } } } } }`);
  const [record] = visitRecords.nodes;
  expect(record.month).toBe(record.visitedOn.slice(0, 7));
  expect(record.plan.elder.id).toBe(record.elder.id);
  expect(record.region.code).toMatch(/^150602/);
  expect(record.plan.records.nodes).toContainEqual({ id: record.id });
});

test('what visitors found is right or wrong, and nothing where nobody was at the home', async () => {
  const { wrong, right, all } = await ask(`{
    wrong: visitRecords(filter: { concern: true }) { totalCount }
    right: visitRecords(filter: { concern: false }) { totalCount nodes { findings { utilitiesSafe supported homeSafe } } }
    all: visitRecords { totalCount } }`);
  const { rows } = await hub.pg.query<{ n: number }>(
    `select count(*)::int as n from services.visit_record
     where findings is not null and ${inRegionOf(STAFF)}`,
  );
  expect(wrong.totalCount + right.totalCount).toBe(rows[0]!.n);
  expect(rows[0]!.n).toBeLessThan(all.totalCount);
  for (const { findings } of right.nodes)
    expect(findings).toEqual({ utilitiesSafe: true, supported: true, homeSafe: true });
});

test('who may not read what visitors found cannot filter by it', () => {
  expect(inputFields('staff', 'VisitRecordFilter')).toContain('concern');
  expect(inputFields('developer', 'VisitRecordFilter')).not.toContain('concern');
});
