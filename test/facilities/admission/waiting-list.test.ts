import { expectData, testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

const STAFF = 'staff:150600';
const PUBLIC = "f.operation_mode in ('PUBLIC', 'PUBLIC_BUILT_PRIVATE_RUN')";

/** A facility with people in its queue, the longest queue first. */
async function queueOf(condition: string): Promise<{ id: string; region: string; n: number }> {
  const { rows } = await hub.pg.query<{ id: string; region: string; n: number }>(
    `select 'Facility:' || f.id as id, f.region_code as region, count(*)::int as n
     from facilities.facility f join facilities.admission a on a.facility_id = f.id
     where a.status = 'WAITLISTED' and ${condition} group by f.id order by 3 desc, f.id limit 1`,
  );
  return rows[0]!;
}

async function facility(id: string, fields: string) {
  const text = `query ($id: ID!) { facility(id: $id) { ${fields} } }`;
  return expectData(await hub.query(text, { as: STAFF, variables: { id } })).facility;
}

const PLACE = `status priorityTier militaryFamily queuedOn
  waitingOrderRule { code version met reasonCodes inputs { name value unit } policyDocument { id } }`;

test('a public home lists all who wait, in the order of R-20, and says why', async () => {
  const { id, n } = await queueOf(`${PUBLIC} and f.region_code like '1506%'`);
  const { waitingList } = await facility(
    id,
    `waitingList(first: 100) { totalCount nodes { ${PLACE} } }`,
  );
  expect(waitingList.totalCount).toBe(n);
  expect(waitingList.nodes).toHaveLength(n);
  // The tests of the rule hold each comparison; here every one of them must have taken effect.
  const places = waitingList.nodes.map(
    ({ priorityTier, militaryFamily, queuedOn }: any) =>
      `${priorityTier} ${militaryFamily ? 0 : 1} ${queuedOn}`,
  );
  expect(places).toEqual(places.toSorted());
  for (const {
    status,
    priorityTier: tier,
    militaryFamily,
    queuedOn,
    waitingOrderRule,
  } of waitingList.nodes) {
    expect(status).toBe('WAITLISTED');
    expect(waitingOrderRule).toEqual({
      ...{ code: 'R-20', version: 'R-20/150600/1', met: tier < 3 || militaryFamily },
      policyDocument: { id: 'PolicyDocument:ordos-2023-101' },
      reasonCodes: [`TIER_${tier}`, ...(militaryFamily ? ['SOLDIER_OR_MARTYR_FAMILY'] : [])],
      inputs: [
        { name: 'priorityTier', value: String(tier), unit: 'TIER' },
        { name: 'militaryFamily', value: String(militaryFamily), unit: 'YES_NO' },
        { name: 'queuedOn', value: queuedOn, unit: 'DATE' },
      ],
    });
  }
});

test('the pages of a queue give each place once', async () => {
  const { id, n } = await queueOf(`${PUBLIC} and f.region_code like '1506%'`);
  const text = `query ($id: ID!, $after: String) { facility(id: $id) {
    waitingList(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }`;
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const result = await hub.query(text, { as: STAFF, variables: { id, after } });
    const { nodes, pageInfo } = expectData(result).facility.waitingList;
    ids.push(...nodes.map((node: { id: string }) => node.id));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(new Set(ids).size).toBe(n);
  expect(ids).toHaveLength(n);
});

test('a facility that no rule binds has no such list, and who lives in a home no place in it', async () => {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select 'Facility:' || f.id as id from facilities.facility f
     where f.operation_mode = 'PRIVATE' and f.region_code like '1506%' order by 1 limit 1`,
  );
  expect(await facility(rows[0]!.id, 'waitingList { totalCount }')).toEqual({ waitingList: null });
  const { data } = await hub.query(
    '{ admissions(filter: { statuses: [ADMITTED, DISCHARGED] }) { nodes { waitingOrderRule { met } } } }',
    { as: STAFF },
  );
  expect(data.admissions.nodes.length).toBeGreaterThan(5);
  for (const node of data.admissions.nodes) expect(node.waitingOrderRule).toBeNull();
});

test('only people who may see admissions see a queue', async () => {
  const { id } = await queueOf(PUBLIC);
  for (const as of [undefined, 'developer', 'partner:150100']) {
    const { errors } = await hub.query(`{ facility(id: "${id}") { waitingList { totalCount } } }`, {
      as,
    });
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  }
});

test('costs as many statements for 50 facilities as for one, and for all who wait as for one', async () => {
  const fields =
    'waitingList { totalCount nodes { waitingOrderRule { met policyDocument { title } } } }';
  const counted = async (text: string) => {
    let lists: { nodes: unknown[] }[] = [];
    const sent = await hub.statements(async () => {
      const { facilities } = expectData(await hub.query(text, { as: STAFF }));
      lists = facilities.nodes.map((node: any) => node.waitingList);
    });
    return { facilities: lists.length, bound: lists.filter((list) => list !== null).length, sent };
  };
  const list = (first: number) =>
    `{ facilities(first: ${first}, filter: { within: "150600", types: [DESTITUTE_HOME] }) { nodes { id ${fields} } } }`;
  const [one, many] = [await counted(list(1)), await counted(list(50))];
  expect(one).toMatchObject({ facilities: 1, bound: 1 });
  expect(many.bound).toBeGreaterThan(10);
  expect(many.sent.length).toBe(one.sent.length);
});
