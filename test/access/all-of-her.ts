import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { LIMITS } from '../../ground/serving/limits.ts';
import { isClosed } from '../../ground/access/matrix.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { personsSql } from '../../subgraphs/elders/elder-look-up/access.ts';
import { contractOf } from '../kit/contract.ts';
import { publicIdFor, type TestError, type TestHub } from '../kit/hub.ts';
import { BY_LAW, placeGrant } from './granted.ts';

/** Groups that a grant can name, and a city's office holds them all here. */
export const ALL_GROUPS = [
  ...['IDENTITY', 'CONTACT', 'SITUATION', 'ABILITY_BAND', 'HOME_CARE', 'VISITS', 'ADMISSIONS'],
];

/** Rows of a list, so that many persons fit into an operation. */
const ROWS = 3;

/** Everything that the contract of partners gives of an elder, in as many texts as it takes. */
export function allOfHer(): string[] {
  const elder = contractOf('partner').getType('Elder') as GraphQLObjectType;
  const texts: string[] = [];
  let fields: string[] = [];
  let size = 0;
  for (const field of Object.values(elder.getFields())) {
    const text = asking(field, [elder.name]);
    const more = text.split(/\s+/).length;
    // Half of what an operation may hold: lists under lists count more than their fields.
    if (size + more > LIMITS.fields / 2) {
      texts.push(`{ ${fields.join(' ')} }`);
      [fields, size] = [[], 0];
    }
    fields.push(text);
    size += more;
  }
  return [...texts, `{ ${fields.join(' ')} }`];
}

function asking(field: GraphQLField<unknown, unknown>, above: readonly string[]): string {
  const of = getNamedType(field.type);
  if (isLeafType(of)) return field.name;
  const paged = field.args.some(({ name }) => name === 'first') ? `(first: ${ROWS})` : '';
  return `${field.name}${paged} ${below(of.name, above)}`;
}

function selection(type: GraphQLObjectType, above: readonly string[]): string {
  const within = [...above, type.name];
  const fields = Object.values(type.getFields()).map((field) => asking(field, within));
  return `{ ${fields.join(' ')} }`;
}

/** Of what is open its id, and so of a type that stands above already. */
function below(name: string, above: readonly string[]): string {
  const type = contractOf('partner').getType(name)!;
  if (isInterfaceType(type) || isUnionType(type) || !isObjectType(type)) return '{ __typename }';
  // The rows of a page are in `nodes` already.
  if (name.endsWith('Edge')) return '{ cursor }';
  const isOpen = 'id' in type.getFields() && !isClosed(name);
  return isOpen || above.includes(name) ? '{ id }' : selection(type, above);
}

/** Grants of cities to each of these offices, with all who live there looked up under them. */
export async function lookUpAll(
  hub: TestHub,
  offices: readonly string[],
  regions: readonly string[],
): Promise<string[]> {
  for (const office of offices) {
    const organisation = `partner-office-${office.split(':')[1]}`;
    for (const region of regions) {
      const at = { region_code: region, region_at: region.padEnd(12, '0') };
      const grant = await placeGrant(hub, { ...at, organisation, field_groups: ALL_GROUPS });
      const request = keyOf(`all of ${organisation}`, Number(region));
      await hub.pg.query(
        `insert into elders.elder_look_up (key, organisation, actor, grant_key, purpose, legal_basis,
           case_number, asked_hash, person, asked_on, at, request_id)
         select gen_random_uuid(), $1, 'test', $2, $3, $4, $5, '', e.key, '2026-06-30',
           '2026-06-30T09:00:00+08:00', $6
         from elders.elder e where e.region_code like $7`,
        [
          ...[organisation, grant.split(':')[1], BY_LAW['x-hub-purpose']],
          ...[BY_LAW['x-hub-legal-basis'], BY_LAW['x-hub-case'], request],
          `${region.replace(/(00)+$/, '')}%`,
        ],
      );
      await hub.pg.query(personsSql(`l.request_id = '${request}'`));
    }
  }
  const { rows } = await hub.pg.query<{ key: string }>(
    `select distinct person as key from elders.elder_look_up where actor = 'test' order by 1`,
  );
  return rows.map(({ key }) => key);
}

/** What an office was answered of one person. */
export interface Told {
  data: unknown;
  errors: readonly TestError[];
}

/** All that an office gets of each of these persons, in their order. */
export async function takeAll(hub: TestHub, as: string, keys: readonly string[]): Promise<Told[]> {
  const texts = allOfHer().map((text) => `query ($id: ID!) { elder(id: $id) ${text} }`);
  const told: Told[] = [];
  for (const key of keys) {
    const id = await publicIdFor(as, 'Elder', key);
    const all: { data: object; errors: TestError[] } = { data: {}, errors: [] };
    for (const text of texts) {
      const { data, errors = [] } = await hub.query(text, {
        ...{ as, headers: BY_LAW, variables: { id } },
      });
      Object.assign(all.data, data.elder);
      all.errors.push(...errors);
    }
    told.push(all);
  }
  return told;
}

/** Every value of an answer with the path to it, without places in lists. */
export function* valuesOf(value: unknown, path = ''): Generator<[path: string, value: string]> {
  if (Array.isArray(value)) for (const one of value) yield* valuesOf(one, path);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) {
      yield* valuesOf(one, path ? `${path}.${name}` : name);
    }
  } else if (value !== null && value !== undefined) yield [path, String(value)];
}
