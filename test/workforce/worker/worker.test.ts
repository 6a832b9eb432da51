import { expectData, testHub } from '../../kit/hub.ts';
import { inRegionOf } from '../../kit/list-kit.ts';
import { allNodes, statementCount } from '../pages.ts';

const hub = await testHub();
afterAll(() => hub.close());

const STAFF = 'staff:150600';
const BANNER = '150602';
const TODAY = '2026-06-30';

const LIST = `query ($filter: WorkerFilter, $orderBy: WorkerOrder, $after: String) {
  workers(first: 100, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes { id name roles region { code } }
    pageInfo { hasNextPage endCursor }
  } }`;
const list = (filter: object, orderBy?: object) =>
  allNodes(hub, 'workers', LIST, { as: STAFF, variables: { filter, orderBy } });

/** Names of the workers of the caller’s region whose row `w` meets an SQL condition, sorted. */
async function names(condition: string, params: unknown[] = []): Promise<string[]> {
  const { rows } = await hub.pg.query<{ name: string }>(
    `select w.name from workforce.worker w where ${inRegionOf(STAFF, 'w.')} and (${condition})`,
    params,
  );
  return rows.map(({ name }) => name).sort();
}

const sorted = (nodes: Record<string, any>[]) => nodes.map(({ name }) => name).sort();
const IN_FORCE = `m.starts_on <= '${TODAY}' and (m.ends_on is null or m.ends_on >= '${TODAY}')`;
const CERTIFIED = `exists (select from workforce.certificate c where c.worker_key = w.key
  and c.status = 'VALID' and c.occupation = any(w.roles))`;
const IN_BANNER = `w.region_code = '${BANNER}'`;

/** An organisation most of whose workers are enrolled in a training. */
const { rows: enrolling } = await hub.pg.query<{ id: string }>(
  `select organization_id as id from workforce.employment m
   join workforce.worker w on w.key = m.worker_key and ${inRegionOf(STAFF, 'w.')}
   left join workforce.enrolment e on e.worker_key = m.worker_key
   where ${IN_FORCE} group by 1 having count(distinct m.worker_key) > 5
   order by count(distinct e.worker_key)::float / count(distinct m.worker_key) desc limit 1`,
);
const TRAINEES_OF = enrolling[0]!.id;

describe('workers', () => {
  it.each([
    ['a region', { within: BANNER }, IN_BANNER],
    [
      'a role',
      { within: BANNER, roles: ['ASSESSOR'] },
      `${IN_BANNER} and 'ASSESSOR' = any(w.roles)`,
    ],
    [
      'either of two roles',
      { within: BANNER, roles: ['NURSE', 'DOCTOR'] },
      `${IN_BANNER} and w.roles && array['NURSE','DOCTOR']`,
    ],
    [
      'a certificate',
      { within: BANNER, roles: ['CAREGIVER'], certified: true },
      `${IN_BANNER} and 'CAREGIVER' = any(w.roles) and ${CERTIFIED}`,
    ],
    [
      'the lack of one',
      { within: BANNER, roles: ['CAREGIVER'], certified: false },
      `${IN_BANNER} and 'CAREGIVER' = any(w.roles) and not ${CERTIFIED}`,
    ],
  ])('are filtered by %s', async (_, filter, condition) => {
    const expected = await names(condition);
    expect(expected.length).toBeGreaterThan(0);
    expect(sorted(await list(filter))).toEqual(expected);
  });

  it.each(['facility', 'organization'])('are filtered by their present %s', async (field) => {
    const { rows } = await hub.pg.query<{ id: string }>(
      `select m.${field}_id as id from workforce.employment m join workforce.worker w on w.key = m.worker_key
       where m.${field}_id is not null and ${inRegionOf(STAFF, 'w.')} group by 1
       having bool_or(m.ends_on < '${TODAY}') and count(*) < 90 order by count(*) desc limit 1`,
    );
    const id = rows[0]?.id;
    const expected = await names(
      `exists (select from workforce.employment m
        where m.worker_key = w.key and m.${field}_id = $1 and ${IN_FORCE})`,
      [id],
    );
    expect(expected.length).toBeGreaterThan(1);
    expect(
      sorted(
        await list({ [field]: `${field === 'facility' ? 'Facility' : 'Organization'}:${id}` }),
      ),
    ).toEqual(expected);
  });

  it('are all there for a filter of nothing, and refused for a list of no roles', async () => {
    const text = `query ($filter: WorkerFilter) { workers(filter: $filter) { totalCount } }`;
    const total = async (filter: object | null) =>
      expectData(await hub.query(text, { as: STAFF, variables: { filter } })).workers.totalCount;
    expect(await total(null)).toBe((await names('true')).length);
    expect(await total({ within: null, roles: null, certified: null })).toBe(await total({}));
    const variables = { filter: { roles: [] } };
    const { errors } = await hub.query(text, { as: STAFF, variables });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'filter.roles',
    });
  });

  it('are found by part of their name', async () => {
    const [name] = await names(IN_BANNER);
    const found = await list({ within: BANNER, name: name?.slice(0, 2) });
    expect(sorted(found)).toEqual(
      await names(`${IN_BANNER} and w.name like $1`, [`%${name?.slice(0, 2)}%`]),
    );
  });

  it.each([
    ['NAME', 'ASC'],
    ['NAME', 'DESC'],
    ['REGION', 'ASC'],
    ['REGION', 'DESC'],
  ])('come once each when walked by %s %s', async (field, direction) => {
    const nodes = await list({ within: '150600' }, { field, direction });
    const expected = await names(`w.region_code like '1506%'`);
    expect(expected.length).toBeGreaterThan(200);
    expect(sorted(nodes)).toEqual(expected);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    if (field === 'NAME') return;
    const codes = nodes.map(({ region }) => region.code);
    expect(codes).toEqual(direction === 'ASC' ? [...codes].sort() : [...codes].sort().reverse());
  });

  it('carry contracts, papers and trainings, the latest first', async () => {
    const { rows } = await hub.pg.query<{ name: string; region: string }>(
      `select w.name, w.region_code as region from workforce.worker w
       where 2 = (select count(*) from workforce.employment m where m.worker_key = w.key)
         and ${inRegionOf(STAFF, 'w.')} limit 1`,
    );
    const { workers } = expectData(
      await hub.query(
        `query ($filter: WorkerFilter) { workers(filter: $filter) { nodes {
          sex synthetic
          employments { nodes { type from to organization { name } } }
          certificates { nodes { occupation level status } }
          enrolments { totalCount nodes { status session { programme { audience } } } }
        } } }`,
        { as: STAFF, variables: { filter: { name: rows[0]?.name, within: rows[0]?.region } } },
      ),
    );
    const worker = workers.nodes.find((one: any) => one.employments.nodes.length === 2);
    expect(worker.employments.nodes[0].from >= worker.employments.nodes[1].from).toBe(true);
    expect(worker.employments.nodes[0].organization.name).toEqual(expect.any(String));
    expect(worker.certificates.nodes).toEqual([
      expect.objectContaining({ occupation: 'ASSESSOR' }),
    ]);
    expect(worker.enrolments.totalCount).toBe(1);
    expect(worker.enrolments.nodes[0].session.programme.audience).toBe('ASSESSOR');
    expect(worker.synthetic).toBe(true);
  });

  it.each([
    [
      'contracts, places and papers',
      'within: "150600", roles: [CAREGIVER], certified: true',
      `region { name certifiedCaregiverShare { percent } }
       employments { nodes { organization { name } facility { name staffing { total } } worker { name } } }
       certificates { nodes { numberMasked valid worker { name } } }`,
    ],
    [
      'trainings',
      `organization: "Organization:${TRAINEES_OF}"`,
      'enrolments(first: 2) { totalCount nodes { worker { name } session { name programme { name } } } }',
    ],
  ])('cost the same statements for 5 and for 20 with their %s', async (_, filter, fields) => {
    const ask = (first: number) => () =>
      hub.query(
        `{ workers(first: ${first}, filter: { ${filter} }, orderBy: { field: REGION }) {
          totalCount nodes { ${fields} } } }`,
        { as: STAFF },
      );
    const { workers } = expectData(await ask(5)());
    expect(workers.nodes).toHaveLength(5);
    expect(await statementCount(hub, ask(20))).toBe(await statementCount(hub, ask(5)));
  });

  it('are found by the id that the caller was given, and by no other caller’s', async () => {
    const [one] = await list({ within: BANNER, roles: ['ASSESSOR'] });
    const text = 'query ($id: ID!) { worker(id: $id) { id name } }';
    const variables = { id: one?.id };
    const { worker } = expectData(await hub.query(text, { as: STAFF, variables }));
    expect(worker).toEqual({ id: one?.id, name: one?.name });
    const { data, errors } = await hub.query(text, { as: 'partner:150100', variables });
    expect(data.worker).toBeNull();
    expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain(errors?.[0]?.extensions.code);
  });

  it.each([
    ['a malformed id', '{ worker(id: "1") { name } }', 'BAD_USER_INPUT', 'id'],
    [
      'a malformed facility',
      '{ workers(filter: { facility: "x" }) { totalCount } }',
      'BAD_USER_INPUT',
      'filter.facility',
    ],
    [
      'a malformed region',
      '{ workers(filter: { within: "15" }) { totalCount } }',
      'BAD_USER_INPUT',
      'filter.within',
    ],
    [
      'an empty region',
      '{ workers(filter: { within: "" }) { totalCount } }',
      'BAD_USER_INPUT',
      'filter.within',
    ],
    [
      'an empty name',
      '{ workers(filter: { name: " " }) { totalCount } }',
      'BAD_USER_INPUT',
      'filter.name',
    ],
    ['a page too large', '{ workers(first: 101) { totalCount } }', 'BAD_USER_INPUT', 'first'],
    ['a foreign cursor', '{ workers(after: "abc") { totalCount } }', 'INVALID_CURSOR', undefined],
  ])('answer %s with a code', async (_, text, code, argument) => {
    const { errors } = await hub.query(text, { as: STAFF });
    expect(errors?.[0]?.extensions).toMatchObject(argument ? { code, argument } : { code });
  });

  it('do not exist for strangers and apps', async () => {
    for (const as of [undefined, 'developer']) {
      const { errors } = await hub.query('{ workers { totalCount } }', { as });
      expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });
});
