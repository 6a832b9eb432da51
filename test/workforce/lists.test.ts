import { inputFields } from '../kit/contract.ts';
import { expectData, testHub } from '../kit/hub.ts';

const hub = await testHub();
afterAll(() => hub.close());

const AS = 'staff:150600';
const LISTS = [
  ['enrolments', 'EnrolmentFilter'],
  ['workers', 'WorkerFilter'],
  ['trainingProgrammes', 'TrainingProgrammeFilter'],
  ['trainingSessions', 'TrainingSessionFilter'],
  ['assessmentOrganisations', 'AssessmentOrganisationFilter'],
] as const;

const ask = (list: string, filter: string) =>
  hub.query(`{ list: ${list}(first: 1, filter: { ${filter} }) { totalCount } }`, { as: AS });

const fieldsOf = (of: (type: string) => boolean) =>
  LISTS.flatMap(([list, input]) => inputFields('staff', input, of).map((field) => [list, field]));

test.each(fieldsOf((type) => type.startsWith('[')))(
  'no list of %s takes an empty list for %s',
  async (list, field) => {
    const { errors } = await ask(list!, `${field}: []`);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: `filter.${field}`,
      expects: 'ITEMS_AT_LEAST',
    });
  },
);

test.each(fieldsOf(() => true))(
  'in every list, of %s too, null for %s is not given',
  async (list, field) => {
    const all = expectData(await ask(list!, '')).list.totalCount as number;
    expect(all).toBeGreaterThan(0);
    expect(expectData(await ask(list!, `${field}: null`)).list.totalCount).toBe(all);
  },
);

test.each([
  ['enrolments', 'passedFrom', 'passedTo'],
  ['trainingSessions', 'startsFrom', 'startsTo'],
])('no list of %s takes a range that ends before it begins', async (list, from, to) => {
  const { errors } = await ask(list, `${from}: "2025-01-02", ${to}: "2025-01-01"`);
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    argument: `filter.${to}`,
    expects: 'RANGE',
  });
  expect((await ask(list, `${from}: "2025-01-01", ${to}: "2025-01-01"`)).errors).toBeUndefined();
});

test('an organisation is found by its ids under its region too', async () => {
  const found = expectData(
    await hub.query('{ assessmentOrganisations(first: 2) { nodes { id region { code } } } }'),
  ).assessmentOrganisations.nodes as { id: string; region: { code: string } }[];
  const [{ id, region }] = found as [(typeof found)[0]];
  const { data } = await hub.query(
    `{ region(code: "${region.code}") { assessmentOrganisations(filter: { ids: ["${id}"] }) {
      totalCount nodes { id } } } }`,
  );
  expect(data).toEqual({
    region: { assessmentOrganisations: { totalCount: 1, nodes: [{ id }] } },
  });
});
