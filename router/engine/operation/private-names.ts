import { type DocumentNode, type FieldNode, print, visit } from 'graphql';
import { madeOnce } from '../../../ground/process/made-once.ts';

/**
 * What a client calls a field or a variable never meets what a planner calls one: planners add the
 * keys of entities under their own names, and an alias such as `key: age` would stand in their
 * place, or be taken for them. So every alias and every variable gets this prefix before planning.
 * No field of the schema begins with it.
 */
const PREFIX = '_q_';
const ANY_PREFIX = /^_q\d*_/;

/**
 * The alias of a `__typename` that the engine asks for by itself: where conditions left nothing of
 * a selection, to learn whether the object is there, and where only the object tells its type.
 */
export const PLACEHOLDER = '_q';

export function privateName(clientName: string): string {
  return PREFIX + clientName;
}

/** The client's own name of a key in an answer; a field without alias keeps its name. */
export function clientName(key: string): string {
  return key.replace(ANY_PREFIX, '');
}

/**
 * The private aliases of an operation's fields. A planner may fetch in one go what stands in two
 * places, where the client has one name for two fields, or for a field with two sets of arguments;
 * one of them would come out as the other. Such a name is a private one for each.
 */
export class FieldNames {
  /** By the key in the answer, what it stands for. */
  readonly #meanings = new Map<string, string[]>();

  constructor(document: DocumentNode) {
    visit(document, {
      Field: (field) => {
        const meanings = madeOnce(this.#meanings, keyOf(field), () => []);
        const meaning = meaningOf(field);
        if (!meanings.includes(meaning)) meanings.push(meaning);
      },
    });
  }

  /** The alias that planners see; none where the field's own name serves. */
  aliasOf(field: FieldNode): string | undefined {
    const key = keyOf(field);
    const meanings = this.#meanings.get(key)!;
    if (meanings.length > 1) return `_q${meanings.indexOf(meaningOf(field))}_${key}`;
    return key === field.name.value ? undefined : privateName(key);
  }
}

function keyOf({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

function meaningOf({ name, arguments: given = [] }: FieldNode): string {
  return `${name.value}(${given.map((argument) => print(argument)).join()})`;
}
