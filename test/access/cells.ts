import type { GraphQLInterfaceType } from 'graphql';
import type { TestHub } from '../kit/hub.ts';
import { publicIdFor } from '../kit/hub.ts';
import { contractOf } from '../kit/contract.ts';
import { openIdOf } from '../../ground/identity/open-id.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { SEEDED_CASE } from '../../seeds/elders/look-up-rows.ts';
import { saidBy, viewerOf } from '../kit/viewers.ts';
import { TEST_AS_OF } from '../kit/world.ts';
import { GUARDED, type GuardedEntity, type Nested } from './entities.ts';

/** Offices of six places, two provinces, elders, guardians, relatives, two operators, a city’s system, and
 * recipients elsewhere. */
export const CALLERS: readonly string[] = [
  ...['150600', '150602', '150100', '210100', '361181', '530400'].flatMap((region) =>
    ['caregiving', 'assessment', 'inspection', 'finance', 'supervision'].map(
      (role) => `${role}:${region}`,
    ),
  ),
  ...['province:150000', 'finance:230000', 'officer:150600', 'admin'],
  ...['elder:1', 'elder:2', 'elder:9', 'developer', 'partner:150100', 'partner:150200'],
  // One in force, one that was ended, one without consent, and one of nobody.
  ...['guardian:1', 'guardian:19', 'guardian:20', 'guardian:21'],
  // One who reads, one who was ended, one who orders alone, and one of nobody.
  ...['family:1', 'family:9', 'family:10', 'family:11'],
  ...['operator:1', 'operator:2', 'system:150600'],
  ...['grid:150602001001', 'grid:150603001001'],
];

/** One answer that the hub owes: what a caller sees of a row by one path. */
export interface Cell {
  as: string;
  entity: string;
  path: string;
  expected: boolean;
  seen: boolean;
}

/** SQL: codes `f`, redeemed as `a`, that open somebody to an organisation. */
const redeemed = (organisation: string) => `
  regions.referral f join access.referral a on a.key = f.key
  where f.organisation = '${organisation}' and f.status = 'ISSUED'
    and date '${TEST_AS_OF}' between a.redeemed_on and a.open_until`;

/**
 * SQL of the rows `e` that persons share with an app, or that an office has looked up, or that a code
 * has handed over.
 */
function owedElsewhere(kind: string, value: string, entity: GuardedEntity): string {
  const organisation = kind === 'partner' ? `partner-office-${value}` : `app-${value || 1}`;
  const day = `date '${TEST_AS_OF}'`;
  const given = `c.organisation = '${organisation}' and c.withdrawn_on is null
    and ${day} between c.granted_on and c.valid_until`;
  if (entity.type === 'Consent') {
    return `exists (select from regions.consent c where c.key = e.key and ${given})`;
  }
  if (entity.type === 'Referral') {
    return `exists (select from ${redeemed(organisation)} and f.key = e.key)`;
  }
  const { groups, ofPerson, ofRegion } = entity;
  if (!groups) return 'false';
  const opened = `field_groups && '{${groups.replaceAll(' ', ',')}}'`;
  // Rows that say whose they are, or whose owner does.
  const [hers, at = 'e', column = ''] = /(\w+)\.(\w+) = '\{person\}'/.exec(ofPerson)!;
  const person = `${at}.${column}`;
  const opening = (condition: string) => ofPerson.replace(hers, condition);
  if (kind === 'developer') {
    return opening(`(exists (select from regions.consent c where c.elder_key = ${person} and ${given}
      and c.purpose = 'CARE_COORDINATION' and c.${opened})
      or exists (select from ${redeemed(organisation)} and f.elder_key = ${person}
        and f.made_by = 'PERSON' and f.purpose = 'CARE_COORDINATION' and f.${opened}))`);
  }
  const placed = at !== 'e' || ofRegion.startsWith('e.region_code');
  const place = placed
    ? `${at}.region_code`
    : `(select h.region_code from elders.elder h where h.key = ${person})`;
  const holds = `${day} between g.valid_from and g.valid_until and g.${opened}
    and g.status = 'APPROVED' and g.purpose = 'CARE_COORDINATION'
    and g.legal_basis = 'STATUTORY_DUTY' and t.status = 'ACTIVE'
    and ${place} like rtrim(g.region_code, '0') || '%'`;
  return opening(`(exists (select from elders.elder_look_up l
    join regions.access_grant g on g.id = l.grant_key join regions.region_pact t on t.id = g.pact_id
    where l.person = ${person} and l.organisation = '${organisation}'
      and l.case_number = '${SEEDED_CASE}' and l.asked_on between ${day} - 30 and ${day} and ${holds})
    or exists (select from ${redeemed(organisation)} and f.elder_key = ${person}
      and f.made_by = 'OFFICE' and f.${opened}
      and exists (select from regions.access_grant g join regions.region_pact t on t.id = g.pact_id
        where g.organisation = f.organisation and ${holds})))`);
}

/** SQL of the rows `e` that the caller should see. */
export function owed(as: string, entity: GuardedEntity): string {
  const { roles, ofRegion, ofPerson, ofFacility = 'false' } = entity;
  const [kind = '', value = ''] = as.split(':');
  if (kind === 'developer' || kind === 'partner') return owedElsewhere(kind, value, entity);
  if (kind === 'elder') return ofPerson.replaceAll('{person}', keyOf('elder', Number(value)));
  if (kind === 'guardian') {
    const wards = wardsOf(keyOf('guardian', Number(value)));
    return ofPerson.replaceAll("= '{person}'", `in (${wards})`);
  }
  if (kind === 'family') {
    const account = keyOf('family', Number(value));
    const those = ofPerson.replaceAll("= '{person}'", `in (${relativesOf(account)})`);
    if (entity.type !== 'AuthorizedRelative') return those;
    return `(${those} or e.relative_account = '${account}' and ${AUTHORIZED})`;
  }
  if (kind === 'operator') {
    return ofFacility.replaceAll('{facility}', keyOf('facility', Number(value)));
  }
  const province = value.endsWith('0000');
  const all = 'CAREGIVING ASSESSMENT INSPECTION FINANCE SUPERVISION';
  const held = province
    ? 'PROVINCE'
    : ['staff', 'system'].includes(kind)
      ? all
      : kind.toUpperCase();
  if (!held.split(' ').some((role) => roles.split(' ').includes(role))) return 'false';
  return ofRegion.replaceAll('{prefix}', value.replace(/(00)+$/, ''));
}

/** SQL of the elders whose records let an account read for them. */
function wardsOf(account: string): string {
  return `select w.elder_key from regions.guardianship w where w.guardian_account = '${account}'
    and w.status = 'RECORDED' and 'READ' = any(w.powers) and w.valid_from <= '${TEST_AS_OF}'
    and (w.valid_until is null or w.valid_until >= '${TEST_AS_OF}')`;
}

const AUTHORIZED = `e.status = 'RECORDED' and '${TEST_AS_OF}' between e.valid_from and e.valid_until`;

/** SQL of the elders who let an account read of them. */
function relativesOf(account: string): string {
  return `select w.elder_key from regions.authorized_relative w where w.relative_account = '${account}'
    and 'READ' = any(w.scopes) and ${AUTHORIZED.replaceAll('e.', 'w.')}`;
}

interface SomeRow {
  key: string;
  owed: boolean;
  parents: string[];
  parents_owed: boolean[];
}

/** SQL: whether the caller should see the row that `e` is reached through. */
function parentOwed(as: string, { parent, column, open, field }: Nested): string {
  // Lists of a person a consent alone opens; who looked her up reads how she stands.
  if (as.startsWith('partner') && !open && !field.startsWith('consents')) return 'false';
  const entity = GUARDED.find(({ type }) => type === parent);
  if (open || !entity) return 'true';
  const seen = owed(as, entity).replace(/\be\./g, 'q.');
  return `exists (select from ${entity.table} q where q.key = e.${column} and ${seen})`;
}

/** Keys of some rows that the caller should see, and of some that he should not. */
export async function someRows(
  hub: TestHub,
  as: string,
  entity: GuardedEntity,
): Promise<SomeRow[]> {
  const visible = owed(as, entity);
  const columns = (entity.under ?? []).map(({ column }) => `e.${column}::text`);
  const parents = (entity.under ?? []).map((nested) => parentOwed(as, nested));
  const some = (condition: string) => `
    (select e.key, ${condition === visible} as owed, array[${columns.join()}]::text[] as parents,
       array[${parents.join()}]::boolean[] as parents_owed
     from ${entity.table} e where ${condition} order by md5(e.key::text) limit 3)`;
  const { rows } = await hub.pg.query<SomeRow>(
    `${some(visible)} union all ${some(`not (${visible})`)}`,
  );
  return rows;
}

/**
 * Everything that the caller can do to reach one row, in one operation, and what came of it. Errors
 * are put in one order: which of two look-ups ends first is chance.
 */
export async function reach(
  hub: TestHub,
  as: string,
  { type, one, list, under = [] }: GuardedEntity,
  key: string,
  parents: readonly string[] = [],
): Promise<{ answer: string; seen: Map<string, boolean> }> {
  const id = await publicIdFor(as, type, key);
  const contract = contractOf((await viewerOf(as)).audience);
  const has = (field: string | undefined) => field && contract.getQueryType()!.getFields()[field];
  const paths: Record<string, string> = {};
  if (has(one)) {
    paths.lookUp = `${one}(id: $id) { id }`;
    paths.inline = `${one}(id: $id) { ... on ${type} { id } }`;
    paths.fragment = `${one}(id: $id) { ...Id }`;
  }
  const isNode = contract
    .getPossibleTypes(contract.getType('Node') as GraphQLInterfaceType)
    .some(({ name }) => name === type);
  if (isNode) {
    paths.node = 'node(id: $id) { id }';
    paths.nodes = 'nodes(ids: [$id]) { id }';
  }
  if (has(list)) {
    paths.filter = `${list}(filter: { ids: [$id] }) { nodes { id } }`;
    paths.count = `${list}(filter: { ids: [$id] }) { totalCount }`;
  }
  for (const [n, { parent, field, open }] of under.entries()) {
    if (!parents[n]) continue;
    const parentId = open
      ? openIdOf(parent, parents[n])
      : await publicIdFor(as, parent, parents[n]);
    const [name] = field.split(/[({ ]/);
    const holds = contract.getType(parent) as { getFields?(): Record<string, unknown> } | undefined;
    if (!holds?.getFields?.()[name!]) continue;
    paths[`under${parent}`] =
      `${parent[0]!.toLowerCase()}${parent.slice(1)}(id: "${parentId}") { ${field} }`;
  }
  const seen = new Map<string, boolean>();
  if (Object.keys(paths).length === 0) return { answer: '', seen };
  const text = `query ($id: ID!) { ${Object.entries(paths)
    .map(([name, path]) => `${name}: ${path}`)
    .join('\n')} } ${paths.fragment ? `fragment Id on ${type} { id }` : ''}`;
  const { data, errors } = await hub.query(text, { as, variables: { id }, headers: saidBy(as) });
  const told = [...(errors ?? [])].sort((a, b) => (String(a.path) < String(b.path) ? -1 : 1));
  const asText = JSON.stringify({ data, errors: told }).replaceAll(id, 'ID');
  for (const name of Object.keys(paths)) {
    const found = JSON.stringify(data?.[name] ?? null);
    seen.set(name, name === 'count' ? /"totalCount":1\b/.test(found) : found.includes(id));
  }
  return { answer: asText, seen };
}

/** All ids of a list, and its count, as the caller gets them. */
export async function wholeList(
  hub: TestHub,
  as: string,
  list: string,
  order: string | null,
): Promise<{ ids: string[]; totalCount: number; codes: string[] }> {
  const ids: string[] = [];
  let totalCount = 0;
  for (let after: string | null = null; ;) {
    const by = order ? `, orderBy: { field: ${order} }` : '';
    const text: string = `query ($after: String) { list: ${list}(first: 100, after: $after${by}) {
      totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const { data, errors } = await hub.query(text, {
      ...{ as, variables: { after }, headers: saidBy(as) },
    });
    const page = data?.list as
      | {
          totalCount: number;
          nodes: { id: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        }
      | null
      | undefined;
    if (!page) return { ids, totalCount, codes: (errors ?? []).map((e) => e.extensions.code) };
    ids.push(...page.nodes.map((node) => node.id));
    totalCount = page.totalCount;
    if (!page.pageInfo.hasNextPage || ids.length >= 500) return { ids, totalCount, codes: [] };
    after = page.pageInfo.endCursor;
  }
}
