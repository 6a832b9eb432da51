import {
  getNamedType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  validate,
} from 'graphql';
import { Random } from './random.ts';
import type { Ids } from './samples.ts';
import { type Trait, Writer } from './writer.ts';

export interface GeneratedOperation {
  query: string;
  variables: Record<string, unknown>;
  traits: ReadonlySet<Trait>;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;
type Field = GraphQLField<unknown, unknown>;

const DEPTH = 7;
const MOST_FIELDS = 40;
/** Keys of entities, which aliases take as their names. */
const KEYS = ['key', 'id', 'code', 'creditCode', 'target', 'unit'];

/** Operations that fit the contract of one audience; the same ones for the same seed. */
export class OperationGenerator {
  readonly #contract: GraphQLSchema;
  readonly #ids: Ids;
  readonly #random: Random;
  #fields = 0;

  constructor(contract: GraphQLSchema, ids: Ids, seed: number) {
    this.#contract = contract;
    this.#ids = ids;
    this.#random = new Random(seed);
  }

  next(): GeneratedOperation {
    for (;;) {
      this.#fields = 0;
      const writer = new Writer(this.#random, this.#ids);
      const root = this.#contract.getQueryType()!;
      const selection = this.#selection(writer, root, 1, 1 + this.#random.below(3));
      const query = writer.document(selection);
      // The edge turns these into look-ups before any engine sees them.
      if (/\bnodes?\(ids?:/.test(query)) continue;
      // Two fragments may ask for different things under one name; such a one is thrown away.
      if (validate(this.#contract, parse(query)).length > 0) continue;
      return { query, variables: writer.variables, traits: writer.traits };
    }
  }

  #selection(writer: Writer, type: Composite, depth: number, count: number): string {
    const random = this.#random;
    const taken = new Set<string>();
    const parts = this.#chosen(type, depth, count).flatMap((field) =>
      this.#field(writer, type, field, depth, taken),
    );
    if (random.chance(0.1)) parts.push('__typename');
    // The same once more: what both ask for is in the answer once.
    if (parts.length > 0 && random.chance(0.1)) parts.push(random.one(parts));
    if (isInterfaceType(type)) {
      for (const one of random.some(this.#contract.getPossibleTypes(type), 2)) {
        const fields = this.#selection(writer, one, depth + 1, 2);
        parts.push(`... on ${one.name}${writer.condition()} ${fields}`);
      }
    }
    if (parts.length === 0) parts.push('__typename');
    return `{ ${this.#wrapped(writer, type, parts).join(' ')} }`;
  }

  /** Some of the parts inside of fragments. */
  #wrapped(writer: Writer, type: Composite, parts: readonly string[]): string[] {
    const random = this.#random;
    if (!random.chance(0.2)) return [...parts];
    const cut = random.below(parts.length);
    const inside = parts.slice(cut).join(' ');
    const rest = parts.slice(0, cut);
    if (random.chance(0.4)) return [...rest, `...${writer.condition(0.4)} { ${inside} }`];
    const spread = writer.fragment(type.name, inside);
    const again = random.chance(0.3) ? [spread + writer.condition(0.7)] : [];
    return [...rest, spread + writer.condition(0.3), ...again];
  }

  #chosen(type: Composite, depth: number, count: number): Field[] {
    const random = this.#random;
    const fields = Object.values(type.getFields());
    const isConnection = type.name.endsWith('Connection');
    const rows = fields.filter(({ name }) => name === 'nodes' || name === 'edges');
    if (isConnection && rows.length > 0 && !random.chance(0.1)) {
      return [random.one(rows), ...random.some(fields, 1)];
    }
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const branches = fields.filter((field) => !leaves.includes(field) && this.#isRow(field));
    if (depth >= DEPTH || this.#fields > MOST_FIELDS) return random.some(leaves, 2);
    if (depth === 1) return random.some(branches, count);
    return [...random.some(leaves, count), ...random.some(branches, random.below(3))];
  }

  /** Single rows are asked for only when the viewer knows the id of one. */
  #isRow(field: Field): boolean {
    const needsId = field.args.some((one) => one.name === 'id' && isRequiredArgument(one));
    return !needsId || this.#ids.has(getNamedType(field.type).name) || this.#random.chance(0.03);
  }

  #field(
    writer: Writer,
    parent: Composite,
    field: Field,
    depth: number,
    taken: Set<string>,
  ): string[] {
    const alias = this.#alias(parent, field, taken);
    const key = alias ?? field.name;
    if (taken.has(key)) return [];
    const given = writer.arguments(field);
    if (given === null) return [];
    taken.add(key);
    this.#fields += 1;
    if (alias !== null && (KEYS.includes(alias) || parent.getFields()[alias])) {
      writer.traits.add('alias');
    }
    const head = `${alias === null ? '' : `${alias}: `}${field.name}${given}`;
    const type = getNamedType(field.type);
    const inside =
      isObjectType(type) || isInterfaceType(type)
        ? ` ${this.#selection(writer, type, depth + 1, 1 + this.#random.below(4))}`
        : '';
    if (isAbstractType(type) && inside === '') return [];
    const text = head + writer.condition(depth === 1 ? 0.03 : 0.1) + inside;
    // The same field twice, once with a condition.
    return this.#random.chance(0.04) ? [text, head + writer.condition(1) + inside] : [text];
  }

  #alias(parent: Composite, field: Field, taken: ReadonlySet<string>): string | null {
    const random = this.#random;
    if (!random.chance(0.22)) return null;
    const others = Object.keys(parent.getFields()).filter((name) => name !== field.name);
    const alias = random.one([...KEYS, ...random.some(others, 6), 'x', '_q_x']);
    return taken.has(alias) ? null : alias;
  }
}
