/**
 * What a client calls a field or a variable never meets what a planner calls one: planners add the
 * keys of entities under their own names, and an alias such as `key: age` would stand in their
 * place, or be taken for them. So every alias and every variable gets this prefix before planning.
 * No field of the schema begins with it.
 */
const PREFIX = '_q_';

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
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key;
}
