import { type GraphQLSchema, isObjectType } from 'graphql';
import { Extensions } from 'type-graphql';

/** How long a plain list of objects can get. */
export interface ListSizeOptions {
  /** An argument whose length is that of the list, such as `ids`. */
  by?: string;
}

export interface DeclaredSize {
  assumedSize: number;
  /** Arguments that shorten the list: a number of rows, or a list of keys. */
  slicingArguments: readonly string[];
}

const PAGING = ['first', 'last'];

/**
 * The most objects that a plain list can hold by its nature, see docs/decisions/lists.md. A list that
 * has no such size is a connection; `npm run verify` holds that. The edge counts with it, and the
 * contracts show it as `@listSize(assumedSize:)`, in the words of the GraphQL cost specification.
 */
export function ListSize(assumedSize: number, { by }: ListSizeOptions = {}) {
  const declared: Declared = { assumedSize, by };
  return Extensions({ listSize: declared }) as PropertyDecorator & MethodDecorator;
}

interface Declared {
  assumedSize: number;
  by: string | undefined;
}

/** What the classes of a schema declare, by `Type.field`. */
export function declaredSizes(schema: GraphQLSchema): Map<string, DeclaredSize> {
  const sizes = new Map<string, DeclaredSize>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name, args, extensions } of Object.values(type.getFields())) {
      const declared = extensions.listSize as Declared | undefined;
      if (!declared) continue;
      const { assumedSize, by } = declared;
      const slicingArguments = args
        .map((argument) => argument.name)
        .filter((argument) => argument === by || PAGING.includes(argument));
      sizes.set(`${type.name}.${name}`, { assumedSize, slicingArguments });
    }
  }
  return sizes;
}
