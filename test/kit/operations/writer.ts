import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  isNonNullType,
  isRequiredArgument,
  print,
} from 'graphql';
import type { Random } from './random.ts';
import { type Ids, sampleValue } from './samples.ts';

/** What makes an operation hard to plan and to answer. */
export type Trait = 'alias' | 'condition' | 'variable' | 'fragment';

/** Names that planners use themselves, or did, beside ordinary ones. */
const VARIABLE_NAMES = ['representations', 'key', '_q_first', 'first', 'code', 'v'];

/** Arguments that lists are never asked without: a generated operation stays small. */
const ALWAYS = new Set(['first']);

/** Writes the parts of one operation that stand outside of its selections. */
export class Writer {
  readonly traits = new Set<Trait>();
  readonly variables: Record<string, unknown> = {};
  readonly #declared: string[] = [];
  readonly #fragments: string[] = [];
  readonly #random: Random;
  readonly #ids: Ids;
  #conditions: string[] = [];

  constructor(random: Random, ids: Ids) {
    this.#random = random;
    this.#ids = ids;
  }

  document(selection: string): string {
    const head = this.#declared.length > 0 ? `query (${this.#declared.join(', ')}) ` : '';
    return [head + selection, ...this.#fragments].join('\n');
  }

  /** ` ` and a condition, or nothing. */
  condition(share = 0.12): string {
    if (!this.#random.chance(share)) return '';
    this.traits.add('condition');
    const directive = this.#random.chance(0.5) ? 'include' : 'skip';
    return ` @${directive}(if: ${this.#flag()})`;
  }

  fragment(type: string, fields: string): string {
    this.traits.add('fragment');
    const name = `${this.#random.one(['a', 'F', 'on_', type])}${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type} { ${fields} }`);
    return `...${name}`;
  }

  /** The arguments of a field in parentheses; null when a required one has no value. */
  arguments(field: GraphQLField<unknown, unknown>): string | null {
    const given: string[] = [];
    for (const argument of field.args) {
      const required = isRequiredArgument(argument);
      if (!required && !ALWAYS.has(argument.name) && !this.#random.chance(0.2)) continue;
      if (['last', 'before', 'after'].includes(argument.name)) continue;
      const value = sampleValue(this.#random, field, argument, this.#ids);
      if (value === undefined && required) return null;
      if (value !== undefined) given.push(`${argument.name}: ${this.#value(argument, value)}`);
    }
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  #value({ type }: GraphQLArgument, value: unknown): string {
    const literal = print(astFromValue(value, type)!);
    if (!this.#random.chance(0.35)) return literal;
    this.traits.add('variable');
    const name = this.#name();
    const byDefault = this.#random.chance(0.3);
    const nullable = isNonNullType(type) && byDefault ? String(type.ofType) : String(type);
    this.#declared.push(`$${name}: ${nullable}${byDefault ? ` = ${literal}` : ''}`);
    if (!byDefault || this.#random.chance(0.3)) this.variables[name] = value;
    return `$${name}`;
  }

  /** A literal, or a variable that other conditions may have too. */
  #flag(): string {
    const random = this.#random;
    if (random.chance(0.25)) return String(random.chance(0.5));
    this.traits.add('variable');
    if (this.#conditions.length > 0 && random.chance(0.5)) return random.one(this.#conditions);
    const name = this.#name();
    const value = random.chance(0.5);
    const byDefault = random.chance(0.3);
    this.#declared.push(byDefault ? `$${name}: Boolean = ${value}` : `$${name}: Boolean!`);
    if (!byDefault || random.chance(0.3))
      this.variables[name] = random.chance(0.8) ? value : !value;
    this.#conditions = [...this.#conditions, `$${name}`];
    return `$${name}`;
  }

  #name(): string {
    const taken = new Set(this.#declared.map((text) => text.slice(1, text.indexOf(':'))));
    const free = VARIABLE_NAMES.filter((name) => !taken.has(name));
    return free.length > 0 ? this.#random.one(free) : `v${this.#declared.length}`;
  }
}
