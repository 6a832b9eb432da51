import { type FieldNode, getArgumentValues, type GraphQLSchema, isObjectType } from 'graphql';
import { badInput, type HubError } from '../../../ground/errors/errors.ts';
import type { PublicIds } from '../../../ground/identity/public-id.ts';
import { openTypeOf } from '../../../ground/identity/open-id.ts';
import { MAX_IDS } from '../../../ground/rows/row-key.ts';
import type { Audience } from '../../../ground/identity/viewer.ts';
import type { NodeType } from './node-types.ts';

/** The ids of one type that a field asks for, and the places of the answer they stand at. */
export interface LookUp {
  type: NodeType;
  ids: string[];
  places: number[];
  /** Under which the engine answers it, and the name of the variable with its ids. */
  alias: string;
}

/** What a `node` or `nodes` field asks for, under one response key. */
export interface AskedNodes {
  key: string;
  /** How many places the list of `nodes` has; null for the one of `node`. */
  length: number | null;
  lookUps: LookUp[];
  /** What is wrong with ids, by the place they stand at; with the whole list at none. */
  problems: { place: number | null; error: HubError }[];
  /** Where nothing is looked up: tells whether the field was asked for at all. */
  marker: string;
}

/** Audiences that see people by their consent or a pact, one at a time. */
const ONE_PERSON: readonly Audience[] = ['developer', 'partner'];

/** Sorts the ids of node fields by type, as one caller knows them. */
export class NodeLookUps {
  readonly #schema: GraphQLSchema;
  readonly #types: ReadonlyMap<string, NodeType>;
  readonly #closed: readonly string[];
  readonly #ids: PublicIds;
  readonly #audience: Audience;
  readonly #prefix: string;
  readonly #asked = new Map<string, AskedNodes>();

  constructor(
    schema: GraphQLSchema,
    types: readonly NodeType[],
    caller: { ids: PublicIds; audience: Audience },
    prefix: string,
  ) {
    this.#schema = schema;
    const known = types.filter(({ name }) => isObjectType(schema.getType(name)));
    this.#types = new Map(known.map((type) => [type.name, type]));
    this.#closed = known.flatMap(({ name, closed }) => (closed ? [name] : []));
    this.#ids = caller.ids;
    this.#audience = caller.audience;
    this.#prefix = prefix;
  }

  get all(): readonly AskedNodes[] {
    return [...this.#asked.values()];
  }

  /** What this root field asks for; fields that share a response key have the same arguments. */
  of(field: FieldNode, variables: Record<string, unknown>): AskedNodes {
    const key = field.alias?.value ?? field.name.value;
    const known = this.#asked.get(key);
    if (known) return known;
    const definition = this.#schema.getQueryType()!.getFields()[field.name.value]!;
    const { id, ids } = getArgumentValues(definition, field, variables) as {
      id?: string;
      ids?: string[];
    };
    const name = `${this.#prefix}${this.#asked.size}`;
    const asked: AskedNodes = {
      key,
      length: ids ? ids.length : null,
      lookUps: [],
      problems: [],
      marker: name,
    };
    this.#asked.set(key, asked);
    if (ids && ids.length > MAX_IDS) {
      const error = badInput('ids', 'ITEMS_AT_MOST', { max: MAX_IDS });
      asked.problems.push({ place: null, error });
      return asked;
    }
    for (const [place, one] of (ids ?? [id!]).entries()) {
      this.#add(asked, one, place, ids ? `ids.${place}` : 'id');
    }
    return asked;
  }

  /** @throws BAD_USER_INPUT where the caller may ask about one person at a time, and asks for more. */
  checkPersons(): void {
    if (!ONE_PERSON.includes(this.#audience)) return;
    const persons = this.all
      .flatMap(({ lookUps }) => lookUps)
      .flatMap(({ type, ids }) => (type.personal ? ids : []));
    if (new Set(persons).size < 2) return;
    throw badInput('ids', 'ONE_PERSON');
  }

  #add(asked: AskedNodes, id: string, place: number, argument: string): void {
    const type = this.#typeOf(id);
    if (!type) {
      const error = badInput(argument, 'ID');
      asked.problems.push({ place, error });
      return;
    }
    let found = asked.lookUps.find((one) => one.type === type);
    if (!found) {
      const alias = `${asked.marker}_${asked.lookUps.length}`;
      asked.lookUps.push((found = { type, ids: [], places: [], alias }));
    }
    found.ids.push(id);
    found.places.push(place);
  }

  #typeOf(id: string): NodeType | undefined {
    const open = openTypeOf(id);
    const name = open ?? this.#ids.typeOf(this.#closed, id);
    const type = name === null ? undefined : this.#types.get(name);
    return type?.closed === (open === null) ? type : undefined;
  }
}
