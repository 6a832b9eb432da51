import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ClassType } from 'type-graphql';
import { type RegionCode, regionAt } from '../china/region-code.ts';
import {
  type Argument,
  type Arguments,
  type ArgumentsOf,
  optional,
  regionOf,
} from '../row/arguments.ts';
import { lockName } from '../rows/named-lock.ts';
import type { FieldClass } from '../schema/field-class.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { actionsOf, taking, type Works } from './actions.ts';
import { isInHand } from './in-hand.ts';
import type { Machine } from './machine.ts';
import type { PublishedAction, PublishedState } from './published.ts';
import { REFUSED } from './refused.ts';
import type { Changes, Step } from './step.ts';
import { Workflow } from './workflow.ts';
import type { WorkflowRow } from './workflow-fields.ts';

export interface PublishedRow extends WorkflowRow<PublishedState> {
  id: string;
  /** Null for what the whole country has in common, which no office writes. */
  regionCode: string | null;
}

interface PublishedParts<Row, A extends Arguments> {
  /** What its input is about, as "English. 中文". */
  about: string;
  /** The argument that tells it apart, and the key that follows from it; the region before it, unless said. */
  code: Argument<string>;
  keyOf?(region: string, code: string): string;
  takes: A;
  /** Columns from what was given: of a draft all of it, of a correction what is to change alone. */
  columns?(given: Partial<ArgumentsOf<A>>): Changes<Row>;
  /** Columns that a draft begins with and that nothing given says. */
  begins?: Changes<Row>;
  /** Makes sure that the row as it would be makes sense. @throws Refusal */
  sound?(row: Row, context: SubgraphContext, em: SqlEntityManager): Promise<void> | void;
  /** Makes sure that it may become public beside what is. @throws Refusal */
  ready?(row: Row, context: SubgraphContext, em: SqlEntityManager): Promise<void>;
  /** What follows when it becomes public or stops being it, in the transaction. */
  told?(em: SqlEntityManager, id: string): Promise<void>;
}

/** The workflow and the mutations of what an office makes public under a code. */
export function publishedRegister<
  Row extends PublishedRow & object,
  const Entity extends string,
  A extends Arguments,
>(
  entity: ClassType<Row>,
  machine: Machine<PublishedState, PublishedAction<Entity>>,
  fieldClass: FieldClass,
  {
    about,
    code,
    keyOf = afterRegion,
    takes,
    columns,
    begins,
    sound,
    ready,
    told,
  }: PublishedParts<Row, A>,
) {
  const workflow = new Workflow<Row, PublishedState, PublishedAction<Entity>>(
    entity,
    machine,
    fieldClass,
    {
      primaryKey: 'id',
      newKey: (_, { region, code: given }) => keyOf(region as string, given as string),
      covers: ({ regionCode }, _, context) =>
        regionCode !== null && isInHand({ regionCode }, context),
      async written({ row, em }) {
        if (row.status !== 'DRAFT') await told?.(em, row.id);
      },
    },
  );
  const columnsOf = (given: Partial<ArgumentsOf<A>>): Changes<Row> =>
    columns?.(given) ?? (given as Changes<Row>);
  const change = taking(
    'What is changed; what is left out stays as it is. 更正内容',
    Object.fromEntries(Object.entries(takes).map(([name, one]) => [name, optional(one)])),
    async ({ row, context, em }: Step<Row>, { note: _, ...given }) => {
      const said = Object.entries(given).filter(([, value]) => value !== null);
      const changes = columnsOf(Object.fromEntries(said) as Partial<ArgumentsOf<A>>);
      await sound?.({ ...row, ...changes }, context, em);
      return changes;
    },
  );
  const name = machine.entity as Entity;
  const works = {
    [`draft${name}`]: taking(
      about,
      {
        region: regionOf('Code of the region, the office’s own or one in it. 地区'),
        code,
        ...takes,
      },
      async ({ context, em, key, own }, input) => {
        const { region, code: _, note: __, ...given } = input as Record<string, unknown>;
        const place = { regionCode: region, regionAt: regionAt(region as RegionCode) };
        await own(place as never);
        // Two who draft it at once take turns.
        await lockName(em, name, key);
        if (await context.rows.by(entity, 'id' as never, key)) throw REFUSED.ALREADY_EXISTS('code');
        const draft = {
          ...place,
          synthetic: false,
          ...begins,
          ...columnsOf(given as Partial<ArgumentsOf<A>>),
        };
        await sound?.({ ...draft, id: key } as never, context, em);
        return draft as never;
      },
    ),
    [`correct${name}`]: change,
    [`publish${name}`]: async ({ row, context, em }: Step<Row>) => {
      await ready?.(row, context, em);
      return {};
    },
    [`amend${name}`]: change,
    [`withdraw${name}`]: null,
  } as Works<Row, PublishedAction<Entity>>;
  return { workflow, actions: actionsOf(workflow, works) };
}

/** Cities that choose one code for things of their own do not meet. */
function afterRegion(region: string, code: string): string {
  return `${region}-${code}`;
}
