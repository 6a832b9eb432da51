import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';
import { type ObjectShape, Shapes } from '../answer/shape.ts';
import type {
  EntityFetch,
  EntitySelection,
  Requirement,
  Rewrite,
  RootFetch,
  SubgraphOperation,
  TreePath,
} from './plan-nodes.ts';

/** Makes fetches with what a planner does not say: the shapes of their answers. */
export class PlanBuilder {
  readonly #schema: GraphQLSchema;

  /** @param schema - of the supergraph, with the keys that no client may name */
  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  root(operation: SubgraphOperation, path: TreePath, renames: readonly Rewrite[]): RootFetch {
    const { document, definition } = read(operation.text);
    const type = this.#schema.getRootType(definition.operation);
    if (!type) throw new Error(`there is no type of a ${definition.operation}`);
    const shape = new Shapes(this.#schema, document).object(type, [definition.selectionSet]);
    const changes = definition.operation === 'mutation';
    return { kind: 'fetch', ...operation, changes, path, renames, shape };
  }

  entities(
    operation: SubgraphOperation,
    selections: readonly Omit<EntitySelection, 'shapes'>[],
  ): EntityFetch {
    const { document, definition } = read(operation.text);
    const shapes = new Shapes(this.#schema, document);
    return {
      kind: 'entities',
      ...operation,
      selections: selections.map((selection) => {
        const field = definition.selectionSet.selections.find(
          (one): one is FieldNode =>
            one.kind === Kind.FIELD && (one.alias ?? one.name).value === selection.key,
        );
        if (!field?.selectionSet) throw new Error(`the fetch has no ${selection.key}`);
        const sets = [field.selectionSet];
        const byType: Record<string, ObjectShape> = {};
        for (const name of typesOf(selection.requires)) {
          const type = this.#schema.getType(name);
          if (isObjectType(type)) byType[name] = shapes.object(type, sets);
        }
        return { ...selection, shapes: byType };
      }),
    };
  }

  /** The object types that a type condition lets through. */
  objectTypes(names: readonly string[]): string[] {
    const found = names.flatMap((name) => {
      const type = this.#schema.getType(name);
      return isAbstractType(type)
        ? this.#schema.getPossibleTypes(type).map((one) => one.name)
        : [name];
    });
    return [...new Set(found)];
  }
}

function typesOf(requires: readonly Requirement[]): string[] {
  return requires.flatMap((required) => ('types' in required ? required.types : []));
}

function read(text: string) {
  const document: DocumentNode = parse(text, { noLocation: true });
  const definition = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('a fetch has no operation');
  return { document, definition };
}
