import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { buildFederatedSchema } from '../../ground/serving/federation.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { contractOf } from '../kit/contract.ts';
import type { TestHub } from '../kit/hub.ts';

/** A figure over people of a region, in one way of asking for it. */
export interface AskedFigure {
  name: string;
  counted: string;
  /** Its arguments but for the day, as text. */
  choice: string;
  /** The argument that says of when it is. */
  time: 'asOf' | 'month' | 'year' | null;
  selection: string;
}

const NUMBERS = ['Int', 'Float', 'Decimal', 'Fen'];

/** Every figure over people that everybody meets of regions, found in the open contract. */
export function peopleFigures(): AskedFigure[] {
  const region = contractOf('open').getType('Region');
  if (!isObjectType(region)) throw new Error('no regions');
  const counted = new Map(SUBGRAPHS.flatMap((one) => [...buildFederatedSchema(one).counted]));
  return Object.values(region.getFields()).flatMap((field) => {
    const kind = counted.get(`Region.${field.name}`);
    if (kind !== 'PEOPLE' && kind !== 'SENSITIVE') return [];
    return choicesOf(field).map((choice) => ({
      name: field.name,
      counted: kind,
      choice,
      time: (['asOf', 'month', 'year'] as const).find((time) => named(field.args, time)) ?? null,
      selection: selectionOf(field),
    }));
  });
}

function named(args: readonly GraphQLArgument[], name: string): boolean {
  return args.some((one) => one.name === name);
}

/** All values of an enum that must be chosen; one text without any. */
function choicesOf({ args }: GraphQLField<unknown, unknown>): string[] {
  const chosen = args.find((one) => isEnumType(getNamedType(one.type)));
  if (!chosen) return [''];
  const type = getNamedType(chosen.type);
  return isEnumType(type) ? type.getValues().map(({ name }) => `${chosen.name}: ${name}`) : [''];
}

/** All that it says in numbers, and of what day. */
function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return '';
  const inside = Object.values(type.getFields()).flatMap((one) => {
    if (one.args.some(isRequiredArgument)) return [];
    const of = getNamedType(one.type);
    if (NUMBERS.includes(of.name) || ['asOf', 'withheld', 'month', 'met'].includes(one.name)) {
      return [one.name];
    }
    if (isEnumType(of) && !isList(one)) return [one.name];
    if (!isObjectType(of) || of.getFields().id) return [];
    const values = of.getFields().value && of.getFields().unit;
    return values ? [`${one.name} { name value }`] : [`${one.name} ${selectionOf(one)}`];
  });
  return `{ ${inside.join(' ')} }`;
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** A figure as a field of a region, of a time where it takes one. */
export function asked({ name, choice, time, selection }: AskedFigure, of?: string): string {
  const args = [choice, of === undefined ? '' : `${time}: ${of}`].filter((one) => one !== '');
  return `${name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection}`;
}

/** The numbers of an answer by their path, null where one is not told. */
export function numbersIn(answer: unknown, path = ''): Map<string, number | null> {
  const found = new Map<string, number | null>();
  if (Array.isArray(answer)) {
    for (const [at, one] of answer.entries()) {
      const key = (one as { band?: string }).band ?? String(at);
      for (const [each, n] of numbersIn(one, `${path}.${key}`)) found.set(each, n);
    }
    return found;
  }
  if (answer === null || typeof answer !== 'object') return found;
  for (const [key, value] of Object.entries(answer)) {
    if (typeof value === 'number' || (value === null && OF_PEOPLE.includes(key))) {
      found.set(`${path}.${key}`, value as number | null);
    } else if (typeof value === 'object') {
      for (const [each, n] of numbersIn(value, `${path}.${key}`)) found.set(each, n);
    }
  }
  return found;
}

const OF_PEOPLE = ['value', 'numerator', 'amount'];

/** What a caller is told of a figure, for all regions of a place down to the county. */
export async function answersOf(
  hub: TestHub,
  within: string,
  figure: string,
  as?: string,
): Promise<Map<string, unknown>> {
  const text = `query ($within: String, $after: String) {
    regions(first: 100, after: $after, filter: { within: $within, levels: [PROVINCE, CITY, COUNTY] }) {
      pageInfo { endCursor hasNextPage } nodes { code figure: ${figure} } } }`;
  const found = new Map<string, unknown>();
  for (let after: string | null = null; ;) {
    const { data, errors } = await hub.query(text, { as, variables: { within, after } });
    if (errors) throw new Error(`${figure}: ${JSON.stringify(errors)}`);
    for (const { code, figure: told } of data.regions.nodes) found.set(code, told);
    if (!data.regions.pageInfo.hasNextPage) return found;
    after = data.regions.pageInfo.endCursor;
  }
}
