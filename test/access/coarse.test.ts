import {
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { FIELD_GROUPS, groupsOf } from '../../ground/access/field-groups.ts';
import { isClosed } from '../../ground/access/matrix.ts';
import { contractOf } from '../kit/contract.ts';
import { expectData, publicIdFor, type TestError, testHub, type TestHub } from '../kit/hub.ts';
import { WHY } from '../kit/viewers.ts';
import { TEST_AS_OF } from '../kit/world.ts';
import { ALL_GROUPS, allOfHer, lookUpAll, takeAll, valuesOf } from './all-of-her.ts';
import { GUARDED } from './entities.ts';
import { BY_LAW, OFFICE } from './granted.ts';

/** An office that looked persons up under a grant, and has no consent of theirs. */
const TIMES = ['Date', 'DateTime'];
interface Refused {
  extensions: { expects?: string };
}
const MONTH = /^\d{4}-\d{2}$/;
const contract = contractOf('partner');
const fieldsOf = (type: string) =>
  Object.values((contract.getType(type) as GraphQLObjectType).getFields());
const givesOf = ({ type }: { type: GraphQLOutputType }) => getNamedType(type);

/** The entities whose rows a grant opens, each by its look-up. */
const ROWS = GUARDED.filter(
  ({ type, one, groups }) =>
    groups &&
    one &&
    contract.getQueryType()!.getFields()[one] &&
    type !== 'Elder' &&
    type !== 'Consent',
);

let hub: TestHub;
let persons: string[];
beforeAll(async () => {
  hub = await testHub({ own: true });
  persons = await lookUpAll(hub, [OFFICE], ['150600']);
  // What the seeds leave out.
  await hub.pg.query(
    `update services.home_care_bed set status = 'SUSPENDED', suspended_on = '2026-05-17'
     where key in (select key from services.home_care_bed where status = 'ACTIVE'
       and region_code like '1506%' order by key limit 1)`,
  );
  await hub.pg.query(
    `update facilities.admission set provisional_until = '2026-07-13',
       created_at = '2025-03-31T23:30:00Z' where status = 'ADMITTED'`,
  );
  await hub.pg.query(
    `update services.visit_record set started_at = '2026-05-04T09:10:00+08:00',
       ended_at = '2026-05-04T09:40:00+08:00'`,
  );
  await hub.pg.query(
    `update facilities.admission set status = 'WITHDRAWN', withdrawn_on = '2026-06-14'
     where status = 'APPLIED'`,
  );
});
afterAll(() => hub.close());

/** Rows of the persons in which each day and each instant of a table has a value. */
async function rowsOf(table: string): Promise<string[]> {
  const [schema, name] = table.split('.');
  const { rows: columns } = await hub.pg.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = $1 and table_name = $2
     and data_type in ('date', 'timestamp with time zone')`,
    [schema, name],
  );
  const some = columns.map(
    ({ column_name: column }) =>
      `(select key from ${table} where "${column}" is not null and elder_key = any($1) order by md5(key::text) limit 3)`,
  );
  const { rows } = await hub.pg.query<{ key: string }>(some.join(' union '), [persons]);
  return rows.map(({ key }) => key);
}

const ask = async (text: string, headers: Record<string, string> = BY_LAW) =>
  hub.query(text, { as: OFFICE, headers });

test.each(ROWS)(
  'no day and no instant of $type is told, by its own look-up',
  async ({ type, one, table }) => {
    const leaves = fieldsOf(type).filter((field) => isLeafType(getNamedType(field.type)));
    const times = leaves
      .filter((field) => TIMES.includes(givesOf(field).name))
      .map(({ name }) => name);
    const told = new Set<string>();
    for (const key of await rowsOf(table)) {
      const id = await publicIdFor(OFFICE, type, key);
      const { data } = await ask(
        `{ row: ${one}(id: "${id}") { ${leaves.map(({ name }) => name).join(' ')} } }`,
      );
      for (const name of times) {
        const value = data.row[name] as string | null;
        if (value === null) continue;
        expect([name, value]).toEqual([name, expect.stringMatching(MONTH)]);
        told.add(name);
      }
    }
    expect([...told].sort()).toEqual([...times].sort());
  },
);

test('there are rows of six entities to ask', () => {
  expect(ROWS.map(({ type }) => type).sort()).toEqual([
    'Admission',
    'Device',
    'DeviceLoan',
    'HomeCareBed',
    'VisitPlan',
    'VisitRecord',
  ]);
});

/** Persons of whom there is much to tell, with all that the office gets of them. */
async function muchTold() {
  const { rows } = await hub.pg.query<{ key: string }>(
    `(select elder_key as key from services.home_care_bed where elder_key = any($1) order by 1 limit 12)
     union (select elder_key from facilities.admission where elder_key = any($1) order by 1 limit 12)
     union (select key from elders.elder where key = any($1) and life_status <> 'ACTIVE' limit 4)`,
    [persons],
  );
  return takeAll(
    hub,
    OFFICE,
    rows.map(({ key }) => key),
  );
}

test('of all that is reached from a person nothing is a day, a text, an exact amount or a list', async () => {
  const seen = new Set<string>();
  for (const { data, errors } of await muchTold()) {
    for (const [path, value] of valuesOf(data)) {
      if (path.startsWith('consents.')) continue;
      let type = 'Elder';
      for (const name of path.split('.').slice(0, -1)) {
        const field = fieldsOf(type).find((one) => one.name === name)!;
        type = givesOf(field).name;
        expect([path, String(field.type)]).toEqual([path, expect.not.stringContaining('[')]);
        expect([path, type]).toEqual([path, expect.not.stringMatching(/Connection$/)]);
      }
      const field = fieldsOf(type).find((one) => one.name === path.split('.').at(-1))!;
      const gives = givesOf(field).name;
      seen.add(`${type}.${field.name}`);
      expect([path, gives]).toEqual([path, expect.not.stringMatching(/^(String|Decimal|Fen)$/)]);
      if (path === 'birthDate') expect(value).toMatch(/^\d{4}$/);
      else if (TIMES.includes(gives))
        expect([path, value]).toEqual([path, expect.stringMatching(MONTH)]);
      if (value.startsWith('Region:')) expect(value).toMatch(/^Region:\d{6}$/);
    }
    for (const { extensions } of errors) expect(extensions.code).toBe('FORBIDDEN');
  }
  expect(seen.size).toBeGreaterThan(40);
  expect(seen).toContain('VisitStatus.lastContactOn');
});

test('what explainAccess tells beforehand is what comes: refused, shortened, or as it is', async () => {
  const verdicts = new Map<string, string>();
  for (const text of allOfHer()) {
    const operation = `query ($id: ID!) { elder(id: $id) ${text} }`;
    const { explainAccess } = expectData(
      await hub.query(
        'query ($operation: String!) { explainAccess(operation: $operation) { path verdict rule } }',
        { ...{ as: OFFICE, headers: BY_LAW, variables: { operation } } },
      ),
    );
    for (const one of explainAccess as { path: string; verdict: string; rule: string }[]) {
      verdicts.set(one.path.replace(/^elder\./, ''), `${one.verdict} ${one.rule}`);
    }
  }
  const tried = { refused: 0, shortened: 0 };
  for (const { data, errors } of await muchTold()) {
    for (const { path, extensions } of errors as (TestError & Refused)[]) {
      // What no group opens is another rule's, and stands in objects that are made of the row, too.
      if (extensions.expects !== 'CONSENT_FOR_VALUE') continue;
      const at = path!
        .slice(1)
        .filter((part) => typeof part === 'string')
        .join('.');
      expect([at, verdicts.get(at)]).toEqual([
        at,
        expect.stringMatching(/^REFUSED (COARSE|NAMED)$/),
      ]);
      tried.refused += 1;
    }
    for (const [path, value] of valuesOf(data)) {
      if (path.startsWith('consents.')) continue;
      const isShort = /^(\d{4}(-\d{2})?|Region:\d+)$/.test(value) && !path.endsWith('.month');
      expect([path, verdicts.get(path)]).toEqual([
        path,
        isShort ? 'MASKED COARSE' : expect.not.stringMatching(/REFUSED|MASKED/),
      ]);
      if (isShort) tried.shortened += 1;
    }
  }
  expect(Math.min(tried.refused, tried.shortened)).toBeGreaterThan(100);
});

test('the instant of a row is its month in Shanghai', async () => {
  const { rows } = await hub.pg.query<{ key: string }>(
    `select key from facilities.admission where status = 'ADMITTED' and elder_key = any($1) limit 1`,
    [persons],
  );
  const id = await publicIdFor(OFFICE, 'Admission', rows[0]!.key);
  const { admission } = expectData(await ask(`{ admission(id: "${id}") { createdAt } }`));
  // 31 March, half past eleven in the evening of Greenwich.
  expect(admission.createdAt).toBe('2025-04');
});

test('an age is that of the year, and nothing is asked for on another day', async () => {
  const id = await publicIdFor(OFFICE, 'Elder', persons[0]!);
  const ages: number[] = [];
  for (const day of ['2026-07-01', '2026-07-15', '2026-07-29']) {
    hub.setToday(day);
    const { elder } = expectData(await ask(`{ elder(id: "${id}") { age birthDate } }`));
    ages.push(elder.age + Number(elder.birthDate));
  }
  hub.setToday(TEST_AS_OF);
  expect(ages).toEqual([2026, 2026, 2026]);
  const { errors = [] } = await ask(
    `{ elder(id: "${id}") { age(asOf: "2020-03-01") visitStatus(month: "2026-01") { state } visitPlan { visitStatus(month: "2026-01") { state } } } }`,
  );
  const asked = errors.map(
    ({ path, extensions }) => `${path!.slice(1).join('.')} ${extensions.code}`,
  );
  expect(asked).toEqual(expect.arrayContaining(['age FORBIDDEN', 'visitStatus FORBIDDEN']));
});

test('no list at the root has rows that a grant opens, but for those whom others named', () => {
  const lists = Object.values(contract.getQueryType()!.getFields()).filter((field) => {
    const { name } = givesOf(field);
    const type = contract.getType(name);
    if (!name.endsWith('Connection') || !isObjectType(type)) return false;
    const node = givesOf(type.getFields().nodes!).name;
    return isClosed(node) && groupsOf(node).length > 0;
  });
  expect(lists.map(({ name }) => name)).toEqual(['sharedElders']);
});

test('with her consent the same office is told days and texts, and reads lists', async () => {
  await hub.pg.query(
    `insert into access.share (source, source_key, field_group, organisation, person, purpose,
       legal_basis, valid_from, valid_until)
     select 'CONSENT', gen_random_uuid(), g, 'partner-office-150100', $1, 'CARE_COORDINATION',
       'SEPARATE_CONSENT', '2026-01-01', '2026-12-31' from unnest($2::text[]) g`,
    [persons[0], ALL_GROUPS],
  );
  expect(Object.keys(FIELD_GROUPS)).toHaveLength(ALL_GROUPS.length);
  const id = await publicIdFor(OFFICE, 'Elder', persons[0]!);
  const fields = 'birthDate name phone contacts { nodes { name registeredOn } }';
  const ask = async (headers: Record<string, string>) =>
    (await hub.query(`{ elder(id: "${id}") { ${fields} } }`, { as: OFFICE, headers })).data.elder;
  const byConsent = await ask(WHY);
  expect(byConsent.birthDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect([byConsent.name, byConsent.phone].every((value) => typeof value === 'string')).toBe(true);
  expect(byConsent.contacts.nodes).toBeDefined();
  // A consent beside a grant makes no request that rests on the grant any finer.
  const byLaw = await ask(BY_LAW);
  expect(byLaw).toEqual({
    birthDate: byConsent.birthDate.slice(0, 4),
    ...{ name: null, phone: null, contacts: null },
  });
});
