import { type ClassType, ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Directive } from 'type-graphql';
import { badInput } from '../errors/errors.ts';
import { Open } from '../schema/field-class.ts';

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Direction of a sort.',
  valuesConfig: {
    ASC: { description: 'Smallest, earliest or first first. 升序' },
    DESC: { description: 'Largest, latest or last first. 降序' },
  },
});

/** The paging arguments of every connection: `first`/`after` forwards, `last`/`before` backwards. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'Rows from the start, 1 to 100. Default 20.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Start after this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'Rows from the end, 1 to 100.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'End before this cursor.' })
  before?: string | null;
}

export interface PageWindow {
  backwards: boolean;
  limit: number;
  cursor: string | null;
}

/** @throws BAD_USER_INPUT for a page size outside 1–100 or both directions at once. */
export function pageWindow(args: PageArgs): PageWindow {
  const forwards = args.first != null || args.after != null;
  const backwards = args.last != null || args.before != null;
  if (forwards && backwards) {
    throw badInput('last', 'ONE_DIRECTION');
  }
  const name = backwards ? 'last' : 'first';
  const limit = (backwards ? args.last : args.first) ?? DEFAULT_PAGE;
  if (limit < 1 || limit > MAX_PAGE) throw badInput(name, 'BETWEEN', { min: 1, max: MAX_PAGE });
  return { backwards, limit, cursor: (backwards ? args.before : args.after) ?? null };
}

@ObjectType({ description: 'Where a page stands in its list (Relay).' })
@Directive('@shareable')
export class PageInfo {
  @Open(() => Boolean, { description: 'Whether rows follow this page.' })
  hasNextPage: boolean;

  @Open(() => Boolean, { description: 'Whether rows come before this page.' })
  hasPreviousPage: boolean;

  @Open(() => String, { nullable: true, description: 'Cursor of the first row.' })
  startCursor: string | null;

  @Open(() => String, { nullable: true, description: 'Cursor of the last row.' })
  endCursor: string | null;
}

export interface Page<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: PageInfo;
  count: () => Promise<number>;
}

/** The connection type `<name>Connection` of a node type: edges, nodes, pageInfo, totalCount. */
export function connectionOf<T extends object>(
  node: ClassType<T>,
  name: string,
  { shareable = false }: { shareable?: boolean } = {},
) {
  const shared = (shareable ? Directive('@shareable') : () => {}) as ClassDecorator;

  @shared
  @ObjectType(`${name}Edge`, { description: `One row of a page of ${name}.` })
  class Edge {
    @Field(() => String, { description: 'Cursor of this row.' })
    cursor: string;

    @Field(() => node, { description: 'The row.' })
    node: T;
  }

  @shared
  @ObjectType(`${name}Connection`, { description: `A page of ${name}.` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    edges: Edge[];

    @Field(() => [node], { description: 'The rows.' })
    nodes: T[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo: PageInfo;

    /** Carried over from the `Page`, so that counting costs only who asks. */
    count: () => Promise<number>;

    @Field(() => Int, { description: 'Rows of the whole list, counted only when asked for.' })
    totalCount(): Promise<number> {
      return this.count();
    }
  }
  return Connection;
}
