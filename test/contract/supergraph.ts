import {
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { SCHEMA_DIRECTORY } from '../../router/hub/hub.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { FIELD_CLASSES } from '../../ground/schema/field-class.ts';

/** A committed file of schema/. */
export function readSchema(name: string): string {
  return readFileSync(new URL(name, SCHEMA_DIRECTORY), 'utf8');
}

export interface SchemaField {
  /** `Type.field`. */
  at: string;
  type: TypeNode;
  /** Name of the type without lists and non-null. */
  named: string;
  tags: string[];
  directives: string[];
}

export interface SubgraphFile {
  name: string;
  document: DocumentNode;
  objects: ObjectTypeDefinitionNode[];
}

export const SUBGRAPH_FILES: SubgraphFile[] = SUBGRAPHS.map(({ name }) => {
  const document = parse(readSchema(`${name}.graphql`));
  return { name, document, objects: objectTypes(document) };
});

export function objectTypes(document: DocumentNode): ObjectTypeDefinitionNode[] {
  return document.definitions.filter(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
}

export function fieldsOf(type: ObjectTypeDefinitionNode): SchemaField[] {
  return (type.fields ?? []).map((field) => ({
    at: `${type.name.value}.${field.name.value}`,
    type: field.type,
    named: namedType(field.type),
    directives: (field.directives ?? []).map((directive) => directive.name.value),
    tags: (field.directives ?? [])
      .filter((directive) => directive.name.value === 'tag')
      .flatMap((directive) => directive.arguments ?? [])
      .flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : [])),
  }));
}

export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

export function isClass(tag: string): boolean {
  return (FIELD_CLASSES as readonly string[]).includes(tag);
}

/**
 * The subgraph an entity belongs to: the one with its table; without a table, the only one that
 * resolves its key. The others extend it.
 */
export const OWNERS: ReadonlyMap<string, string> = new Map([...resolvers(), ...tables()]);

function tables(): [string, string][] {
  return SUBGRAPHS.flatMap(({ name, entities }) =>
    entities.map((entity): [string, string] => [(entity as { name: string }).name, name]),
  );
}

function resolvers(): [string, string][] {
  const found = new Map<string, string[]>();
  for (const { name, objects } of SUBGRAPH_FILES) {
    for (const type of objects) {
      const keys = (type.directives ?? []).filter((directive) => directive.name.value === 'key');
      if (keys.length === 0 || keys.some((key) => print(key).includes('resolvable: false')))
        continue;
      found.set(type.name.value, [...(found.get(type.name.value) ?? []), name]);
    }
  }
  return [...found].flatMap(([type, [owner, ...others]]) =>
    others.length === 0 ? [[type, owner!]] : [],
  );
}
