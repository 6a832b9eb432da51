import { registerEnumType } from 'type-graphql';

/** An enum of the schema: what it is, and each value with its label, as "English. 中文". */
export interface LabelledEnum {
  readonly name: string;
  readonly description: string;
  readonly labels: Readonly<Record<string, string>>;
}

const declared = new Map<string, LabelledEnum>();

/** Every enum that was declared so far, by name. */
export function labelledEnums(): ReadonlyMap<string, LabelledEnum> {
  return declared;
}

const labelsByValues = new WeakMap<object, Readonly<Record<string, string>>>();

/** The label of each value of an enum that `labelled` made. */
export function labelsOf(values: object): Readonly<Record<string, string>> {
  return labelsByValues.get(values)!;
}

/**
 * Declares an enum once: its values, and the label of each. The labels are the descriptions in the
 * schema, and the data that `enumLabels` answers.
 */
export function labelled<const Value extends string>(
  name: string,
  description: string,
  labels: Readonly<Record<Value, string>>,
): { readonly [V in Value]: V } {
  const values = Object.fromEntries(Object.keys(labels).map((value) => [value, value]));
  declare(name, description, labels, values, config(labels));
  labelsByValues.set(values, labels);
  return values as { readonly [V in Value]: V };
}

/** An enum whose values are given where they arise, and which the schema shows joined. */
export class JoinedEnum {
  /** What TypeGraphQL takes for the enum; it is read when a schema is built. */
  readonly values: Record<string, string> = {};
  readonly #labels: Record<string, string> = {};
  readonly #config: Record<string, { description: string }> = {};

  constructor(
    readonly name: string,
    description: string,
  ) {
    declare(name, description, this.#labels, this.values, this.#config);
  }

  /** @throws when somebody has given the value another meaning. */
  add(value: string, label: string): void {
    const before = this.#labels[value];
    if (before !== undefined && before !== label) {
      throw new Error(`${this.name}.${value} means "${before}" already, not "${label}"`);
    }
    const labels = { ...this.#labels, [value]: label };
    // In order, whoever was loaded first: the schema is the same from every process.
    for (const known of Object.keys(labels).sort()) {
      for (const held of [this.values, this.#labels, this.#config]) delete held[known];
      this.values[known] = known;
      this.#labels[known] = labels[known]!;
      this.#config[known] = { description: labels[known]! };
    }
  }

  has(value: string): boolean {
    return Object.hasOwn(this.values, value);
  }
}

function declare(
  name: string,
  description: string,
  labels: Readonly<Record<string, string>>,
  values: object,
  valuesConfig: Record<string, { description: string }>,
): void {
  if (declared.has(name)) throw new Error(`the enum ${name} is declared twice`);
  declared.set(name, { name, description, labels });
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
}

function config(labels: Readonly<Record<string, string>>): Record<string, { description: string }> {
  return Object.fromEntries(
    Object.entries(labels).map(([value, description]) => [value, { description }]),
  );
}
