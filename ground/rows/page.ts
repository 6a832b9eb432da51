import { labelled } from '../schema/labelled.ts';
import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { badInput } from '../errors/errors.ts';
import { Open } from '../schema/field-class.ts';

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;

export const OrderDirection = labelled('OrderDirection', 'Direction of a sort. 排序方向', {
  ASC: 'Smallest, earliest or first first. 升序',
  DESC: 'Largest, latest or last first. 降序',
});
export type OrderDirection = keyof typeof OrderDirection;

/** The paging arguments of every connection: `first`/`after` forwards, `last`/`before` backwards. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Rows from the start, 1 to 100. Default 20. 前若干条',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Start after this cursor. 起始游标' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'Rows from the end, 1 to 100. 后若干条' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'End before this cursor. 结束游标' })
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
  if (forwards && backwards) throw badInput('last', 'ONE_DIRECTION');
  const name = backwards ? 'last' : 'first';
  const limit = (backwards ? args.last : args.first) ?? DEFAULT_PAGE;
  if (limit < 1 || limit > MAX_PAGE) throw badInput(name, 'BETWEEN', { min: 1, max: MAX_PAGE });
  return { backwards, limit, cursor: (backwards ? args.before : args.after) ?? null };
}

@ObjectType({ description: 'Where a page stands in its list (Relay). 分页信息' })
@Directive('@shareable')
export class PageInfo {
  @Open(() => Boolean, { description: 'Whether rows follow this page. 有无下一页' })
  hasNextPage: boolean;

  @Open(() => Boolean, { description: 'Whether rows come before this page. 有无上一页' })
  hasPreviousPage: boolean;

  @Open(() => String, { nullable: true, description: 'Cursor of the first row. 首条游标' })
  startCursor: string | null;

  @Open(() => String, { nullable: true, description: 'Cursor of the last row. 末条游标' })
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
  @ObjectType(`${name}Edge`, { description: `One row of a page of ${name}. 分页记录` })
  class Edge {
    @Field(() => String, { description: 'Cursor of this row. 游标' })
    cursor: string;

    @Field(() => node, { description: 'The row. 记录' })
    node: T;
  }

  @shared
  @ObjectType(`${name}Connection`, { description: `A page of ${name}. 分页` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows with their cursors. 带游标的记录' })
    edges: Edge[];

    @Field(() => [node], { description: 'The rows. 记录' })
    nodes: T[];

    @Field(() => PageInfo, { description: 'Where this page stands. 分页位置' })
    pageInfo: PageInfo;

    /** Carried over from the `Page`, so that counting costs only who asks. */
    count: () => Promise<number>;

    @Field(() => Int, { description: 'Rows of the whole list, counted only when asked for. 总数' })
    totalCount(): Promise<number> {
      return this.count();
    }
  }
  return Connection;
}
