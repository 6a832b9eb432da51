import type { EntityClass } from '@mikro-orm/core';
import {
  type DocumentNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import { notFound } from '../errors/errors.ts';
import { openIdOf, openKeyOf } from '../identity/open-id.ts';
import { rowKey } from '../rows/row-key.ts';
import type { SubgraphContext } from './context.ts';
import type { ReferenceResolver, SubgraphDefinition } from './subgraph.ts';

type Row = Record<string, string>;

/** How ids of a type are made: of the key of a closed row, or of a natural key that all may know. */
interface IdForm {
  type: string;
  closed: boolean;
  /** The property that holds the key. */
  property: string;
}

/** The types of a subgraph that have an id. What is inaccessible is no id that anybody sees. */
function idForms(plain: GraphQLSchema): IdForm[] {
  return Object.values(plain.getTypeMap())
    .filter((type) => isObjectType(type))
    .flatMap((type) => {
      const field = type.getFields().id;
      if (!field || String(field.type) !== 'ID!') return [];
      const { publicId, naturalKey } = field.extensions as {
        publicId?: true;
        naturalKey?: string;
      };
      const property = publicId ? 'key' : (naturalKey ?? 'id');
      return [{ type: type.name, closed: publicId === true, property }];
    });
}

/** The resolvers by which every `id` says its type. */
export function idResolvers(plain: GraphQLSchema): Record<string, { id: unknown }> {
  return Object.fromEntries(
    idForms(plain).map(({ type, closed, property }) => [
      type,
      {
        id: closed
          ? (row: Row, _: unknown, context: SubgraphContext) =>
              context.rowIds.of(type, row[property]!)
          : (row: Row) => openIdOf(type, row[property]!),
      },
    ]),
  );
}

/** Subgraphs know open entities by the id that people see; inside, rows have the natural key. */
export function readReference(type: string, resolve: ReferenceResolver): ReferenceResolver {
  return ((reference: Partial<Row>, context: SubgraphContext, info: GraphQLResolveInfo) => {
    if (reference.id === undefined) return resolve(reference as never, context, info);
    const id = openKeyOf(type, reference.id);
    return id === null ? null : resolve({ ...reference, id } as never, context, info);
  }) as ReferenceResolver;
}

export const NODES_TAG = 'nodes';

/** The field behind `node` and `nodes` for one type; it stands in no contract. */
export function nodesField(type: string): string {
  return `nodesOf${type}`;
}

/**
 * The look-ups that the edge turns `node` and `nodes` into: one for each type with an id whose rows
 * this subgraph holds, so that no subgraph needs to know the types of another.
 */
export function nodeLookUps(plain: GraphQLSchema, { entities }: SubgraphDefinition) {
  const classes = new Map(entities.map((entity) => [entity.name, entity]));
  const forms = idForms(plain).filter(({ type }) => classes.has(type));
  const fields = forms.map(
    ({ type }) =>
      `"Several ${type} by their ids; what \`node\` and \`nodes\` become inside of the hub."
       ${nodesField(type)}("As answers of the hub gave them." ids: [ID!]!): [${type}]
         @tag(name: "${NODES_TAG}")`,
  );
  const resolvers = Object.fromEntries(
    forms.map((form) => [nodesField(form.type), lookUp(form, classes.get(form.type)!)]),
  );
  return { fields, resolvers };
}

function lookUp({ property }: IdForm, entity: EntityClass<object>) {
  return (_: unknown, { ids }: { ids: string[] }, context: SubgraphContext) =>
    ids.map(async (id) => {
      const key = rowKey(context, entity, 'ids', id);
      return (await context.rows.by(entity, property as never, key)) ?? notFound('ids');
    });
}

/** Adds fields to the query type of a subgraph. */
export function withQueries(document: DocumentNode, fields: readonly string[]): DocumentNode {
  if (fields.length === 0) return document;
  const [added] = parse(`type Query { ${fields.join('\n')} }`)
    .definitions as ObjectTypeDefinitionNode[];
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query'
        ? { ...definition, fields: [...(definition.fields ?? []), ...added!.fields!] }
        : definition,
    ),
  };
}
