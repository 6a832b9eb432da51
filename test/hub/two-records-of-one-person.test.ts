import { MetadataStorage } from '@mikro-orm/core';
import { MATRIX } from '../../ground/access/matrix.ts';
import type { FollowsSurvivor, Stays } from '../../ground/facts/follows-survivor.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, verdict } from '../kit/mutations.ts';

/** Tables with the key of an elder that are no nouns of the schema, and why they have no line. */
const NO_NOUNS: Readonly<Record<string, string>> = {
  ElderFact: 'a projection: it goes with the record',
  AssessedBy: 'a projection: it goes with the record',
  ResidenceFact: 'a projection: its admission tells it anew',
  AdaptationFact: 'a projection: its adaptation tells it anew',
  ElderLookUp: 'it says whom an office has asked for, and stays',
};

const LINES = SUBGRAPHS.flatMap(({ name, mergedElder = {} }) =>
  Object.entries(mergedElder).map(([entity, line]) => ({ schema: name, entity, line })),
);
const FOLLOWING = LINES.flatMap(({ schema, line }) =>
  'table' in line ? [{ schema, ...(line as FollowsSurvivor) }] : [],
);
const CLASHING = FOLLOWING.filter(({ clash }) => clash !== undefined);

/** Whether a class has a column with the key of an elder. */
function namesElder(entity: Function): boolean {
  const { [MetadataStorage.PATH_SYMBOL]: path } = entity as unknown as Record<symbol, string>;
  const meta = MetadataStorage.getMetadata(entity.name, path!, entity as never);
  const readers = MATRIX[entity.name];
  const named = readers !== undefined && 'person' in readers && readers.person !== undefined;
  return named || Object.keys(meta.properties).some((name) => /^(elderKey|person)$/.test(name));
}

test('every noun that names an elder says how it follows the survivor of a merge', () => {
  const naming = SUBGRAPHS.flatMap(({ entities }) =>
    entities.map((entity) => entity as unknown as Function).filter(namesElder),
  ).map(({ name }) => name);
  const said = [...LINES.map(({ entity }) => entity), ...Object.keys(NO_NOUNS)];
  expect([...new Set(naming)].filter((name) => !said.includes(name))).toEqual([]);
  expect(naming.length).toBeGreaterThan(20);
  const stays = LINES.flatMap(({ line }) => (line as Partial<Stays>).stays ?? []);
  expect(stays.every((why) => why.length > 10)).toBe(true);
});

const OFFICE = 'caregiving:150600';
const COLLEAGUE = 'caregiving:150600:2';
const WHY = { note: '户口簿与身份证核对一致' };

let hub: TestHub;
let survivor: string;
let duplicate: string;
let before: unknown;

const columnOf = ({ column = 'elder_key' }: FollowsSurvivor) => column;
const idFor = (as: string, key: string) => publicIdFor(as, 'Elder', key);

async function one<T extends object>(sql: string, params: unknown[] = []): Promise<T> {
  return (await maybe<T>(sql, params))!;
}

async function maybe<T extends object>(
  sql: string,
  params: unknown[] = [],
): Promise<T | undefined> {
  return (await hub.pg.query<T>(sql, params)).rows[0];
}

/** Two elders of Ordos on the register, of whom nothing else is about but their registrations. */
async function twoElders(skip: number): Promise<[string, string]> {
  const { rows } = await hub.pg.query<{ key: string }>(
    `select key from elders.elder e where life_status = 'ACTIVE' and region_code like '1506%'
       and not exists (select from elders.elder_merge m where m.elder_key = e.key)
     order by key offset $1 limit 2`,
    [skip],
  );
  return [rows[0]!.key, rows[1]!.key];
}

async function clear(rule: FollowsSurvivor & { schema: string }, key: string): Promise<void> {
  const column = columnOf(rule);
  await hub.pg.query(
    `update ${rule.schema}.${rule.table} set ${column} = uuidv7() where ${column} = $1`,
    [key],
  );
}

/** A row that is about the duplicate from now on and may follow; null where the seed has none. */
const moving = new Map<string, string>();
/** A row of the duplicate beside one of the survivor, of which she can have one. */
const standing = new Map<string, { row: string; beside: string }>();

/** Of a noun of which the seed has no row about an elder: one about whoever that is. */
const appealSql = (
  table: string,
) => `insert into ${table} (key, status, contested_type, contested_key,
    contested_action, contested_version, contested_actor, contested_on, grounds, channel,
    applicant_kind, filed_on, due_on, elder_key, region_code, region_at, synthetic)
  values (uuidv7(), 'FILED', 'HomeAdaptation', uuidv7(), 'rejectHomeAdaptation', 2, 'somebody',
    '2026-06-01', '认定事实有误', 'WINDOW', 'BENEFICIARY', '2026-06-10', '2026-07-08', uuidv7(),
    '150602', 150602000000, true)`;
const evidenceSql = (table: string) => `insert into ${table} (key, sha256, media_type, bytes,
    privacy_class, holder, reference, about_type, about_action, about_version, about_key, whose,
    named_on, elder_key, region_code, region_at, synthetic)
  values (uuidv7(), repeat('a', 64), 'PDF', 1, 'P3', '市民政局', 'YS-1', 'HomeAdaptation',
    'acceptHomeAdaptation', 2, uuidv7(), 'one', '2026-06-10', uuidv7(), '150602', 150602000000, true)`;

/** Of a noun of which the seed has no two rows that run: what makes some run. */
const LET_RUN: Readonly<Record<string, string>> = {
  SubsidyAppeal: appealSql('finance.subsidy_appeal'),
  ServiceAppeal: appealSql('services.service_appeal'),
  RegistrationAppeal: appealSql('elders.registration_appeal'),
  ServiceEvidence: evidenceSql('services.service_evidence'),
  RegistrationEvidence: evidenceSql('elders.registration_evidence'),
  AbilityAssessment: `update elders.ability_assessment set status = 'PUBLICISED', publicised_on = '2026-06-29',
    effective_from = null, valid_until = null, ended_on = null where key in (
      select distinct on (elder_key) key from elders.ability_assessment
      where status = 'EFFECTIVE' order by elder_key limit 2)`,
};

async function prepare(rule: FollowsSurvivor & { schema: string }): Promise<void> {
  const { schema, table, entity, clash, only = 'true' } = rule;
  const column = columnOf(rule);
  for (const key of [survivor, duplicate]) await clear(rule, key);
  const give = (row: string, to: string) =>
    hub.pg.query(`update ${schema}.${table} set ${column} = $2 where key = $1`, [row, to]);
  await hub.pg.query(LET_RUN[entity] ?? '');
  if (clash) {
    const pair = await maybe<{ row: string; beside: string }>(
      `select t.key as row, o.key as beside from ${schema}.${table} t
       join ${schema}.${table} o on o.key <> t.key and (${clash}) where (${only}) limit 1`,
    );
    if (!pair) throw new Error(`no two rows of ${entity} run`);
    await give(pair.beside, survivor);
    await give(pair.row, duplicate);
    standing.set(entity, pair);
  }
  const free = clash ? `not (${clash.replaceAll(/\bo\./g, 't.')})` : 'true';
  const other = await maybe<{ key: string }>(
    `select t.key from ${schema}.${table} t where (${only}) and (${free})
       and t.${column} not in ($1, $2) limit 1`,
    [survivor, duplicate],
  );
  if (!other) return;
  await give(other.key, duplicate);
  moving.set(entity, other.key);
}

async function ownerOf(rule: FollowsSurvivor & { schema: string }, key: string): Promise<string> {
  const { owner } = await one<{ owner: string }>(
    `select ${columnOf(rule)} as owner from ${rule.schema}.${rule.table} where key = $1`,
    [key],
  );
  return owner === survivor ? 'the survivor' : owner === duplicate ? 'the duplicate' : 'nobody';
}

const record = async () =>
  (
    await one<{ record: unknown }>(
      `select jsonb_build_object('elder', to_jsonb(e), 'registrations', (
         select jsonb_agg(to_jsonb(r) order by r.valid_from) from elders.elder_registration r
         where r.elder_key = e.key)) as record from elders.elder e where key = $1`,
      [duplicate],
    )
  ).record;

async function merge(more: Record<string, unknown> = {}, as = OFFICE) {
  const input = {
    ...{ survivor: await idFor(as, survivor), duplicate: await idFor(as, duplicate) },
    ...{ evidence: '户籍证明', wrongNumber: 'OF_DUPLICATE', ...WHY, ...more },
  };
  const fields = 'id status version duplicateId elder { id }';
  return act(hub, { entity: 'ElderMerge', fields }, 'mergeElders', input, { as });
}

beforeAll(async () => {
  hub = await testHub({ own: true });
  [survivor, duplicate] = await twoElders(0);
  for (const rule of FOLLOWING) await prepare(rule);
  await hub.settle();
  before = await record();
});
afterAll(() => hub.close());

let made: Awaited<ReturnType<typeof merge>>;

describe('once two records are one', () => {
  beforeAll(async () => {
    made = await merge();
    expect(verdict(made)).toBe('DONE');
    await hub.settle();
    // What could not follow is told back.
    await hub.settle();
  });

  test.each(FOLLOWING)(
    'what is about the duplicate is about the survivor: $entity',
    async (rule) => {
      const row = moving.get(rule.entity);
      if (row) expect(await ownerOf(rule, row)).toBe('the survivor');
      else expect(standing.has(rule.entity)).toBe(true);
    },
  );

  test.each(CLASHING)('two that run both stand, and staff has a case: $entity', async (rule) => {
    const { row, beside } = standing.get(rule.entity)!;
    expect([await ownerOf(rule, row), await ownerOf(rule, beside)]).toEqual([
      'the duplicate',
      'the survivor',
    ]);
    const { rows } = await hub.pg.query(
      `select status, about, elder_key from elders.merge_case where row_key = $1 and beside_key = $2`,
      [row, beside],
    );
    expect(rows).toEqual([{ status: 'OPEN', about: rule.entity, elder_key: survivor }]);
  });

  test('the old id finds the survivor, by every way that looks an elder up', async () => {
    const [old, id] = [await idFor(OFFICE, duplicate), await idFor(OFFICE, survivor)];
    expect(made.node).toMatchObject({ duplicateId: old, elder: { id } });
    const { data, errors } = await hub.query(
      `query ($old: ID!) { elder(id: $old) { id merges { totalCount } mergeCases(first: 50) { totalCount } }
        node(id: $old) { id }
        elders(filter: { ids: [$old] }) { totalCount }
        homeCareBeds(filter: { elder: $old }) { totalCount } }`,
      { as: OFFICE, variables: { old } },
    );
    expect(errors).toBeUndefined();
    const elder = { id, merges: { totalCount: 1 }, mergeCases: { totalCount: CLASHING.length } };
    expect(data).toMatchObject({ elder, node: { id }, elders: { totalCount: 1 } });
    expect(data.homeCareBeds.totalCount).toBeGreaterThan(1);
  });

  test('what is recorded by the old id is about the survivor', async () => {
    const contact = { position: 9, name: '甄强', relation: 'CHILD', phone: '00009000001' };
    const written = await act(
      hub,
      { entity: 'ContactPerson' },
      'recordContactPerson',
      { elder: await idFor(OFFICE, duplicate), ...contact, registeredOn: '2026-06-30' },
      { as: OFFICE },
    );
    expect(verdict(written)).toBe('DONE');
    expect(
      await one(`select elder_key from elders.contact_person where position = 9 and name = '甄强'`),
    ).toEqual({ elder_key: survivor });
  });

  test('a record that is part of another one is merged no further', async () => {
    expect(verdict(await merge())).toBe('ALREADY_MERGED');
    const [other] = await twoElders(5);
    const more = { survivor: await idFor(OFFICE, other) };
    expect(verdict(await merge(more))).toBe('ALREADY_MERGED');
  });

  test('she is registered once on each day', async () => {
    const { n } = await one<{ n: number }>(
      `select count(*)::int as n from elders.elder_registration a
       join elders.elder_registration b on a.key < b.key and a.elder_key = b.elder_key
         and a.valid_from <= coalesce(b.valid_to, 'infinity') and b.valid_from <= coalesce(a.valid_to, 'infinity')
       where a.elder_key in ($1, $2)`,
      [survivor, duplicate],
    );
    expect(n).toBe(0);
  });

  test('a case is settled once one of the two has ended, and the other one is hers', async () => {
    const { row } = standing.get('ContactPerson')!;
    const open = await one<{ key: string }>(
      'select key from elders.merge_case where row_key = $1',
      [row],
    );
    const settle = async () =>
      act(
        hub,
        { entity: 'MergeCase' },
        'settleMergeCase',
        { id: await publicIdFor(OFFICE, 'MergeCase', open.key), version: 1, ...WHY },
        { as: OFFICE },
      );
    expect(verdict(await settle())).toBe('BOTH_STILL_RUN');
    await hub.pg.query(
      `update elders.contact_person set status = 'ENDED', ended_on = '2026-06-30' where key = $1`,
      [row],
    );
    expect(verdict(await settle())).toBe('DONE');
    const rule = FOLLOWING.find(({ entity }) => entity === 'ContactPerson')!;
    expect(await ownerOf(rule, row)).toBe('the survivor');
  });

  test('her token may name either record: she reads all that is hers', async () => {
    const { rows } = await hub.pg.query<{ same: boolean }>(
      'select access.identities($1) @> array[$1, $2]::uuid[] as same',
      [duplicate, survivor],
    );
    expect(rows).toEqual([{ same: true }]);
  });
});

describe('once a wrong merge is undone', () => {
  const undo = async (as: string) =>
    act(
      hub,
      { entity: 'ElderMerge' },
      'undoMerge',
      { id: await publicIdFor(as, 'ElderMerge', await keyOfMerge()), version: 1, ...WHY },
      { as },
    );
  const keyOfMerge = async () =>
    (
      await one<{ key: string }>(`select key from elders.elder_merge where duplicate_key = $1`, [
        duplicate,
      ])
    ).key;

  beforeAll(async () => {
    expect(verdict(await undo(OFFICE))).toBe('SAME_PERSON');
    expect(verdict(await undo(COLLEAGUE))).toBe('DONE');
    await hub.settle();
  });

  test('the duplicate is as it was, with its registrations', async () => {
    expect(await record()).toEqual(before);
  });

  test.each(FOLLOWING)('what it brought has gone back: $entity', async (rule) => {
    for (const row of [moving.get(rule.entity), standing.get(rule.entity)?.row]) {
      if (row) expect(await ownerOf(rule, row)).toBe('the duplicate');
    }
  });

  test('what was written meanwhile stays with the survivor, and no case is left', async () => {
    expect(
      await one(`select elder_key from elders.contact_person where position = 9 and name = '甄强'`),
    ).toEqual({ elder_key: survivor });
    expect(
      await one(
        `select count(*)::int as n from elders.merge_case where elder_key in ($1, $2) and status = 'OPEN'`,
        [survivor, duplicate],
      ),
    ).toEqual({ n: 0 });
  });

  test('each id finds its own record', async () => {
    const old = await idFor(OFFICE, duplicate);
    const { data } = await hub.query('query ($old: ID!) { elder(id: $old) { id } }', {
      ...{ as: OFFICE, variables: { old } },
    });
    expect(data.elder).toEqual({ id: old });
  });
});
