import { Mutation } from 'type-graphql';
import { madeOnce } from '../process/made-once.ts';
import type { Arguments, ArgumentsOf } from '../row/arguments.ts';
import { given, inputOf } from '../row/arguments.ts';
import { argument, context, ResolverClass } from '../row/resolver-class.ts';
import { survivorsIn } from './named-elders.ts';
import { newKey } from './new-key.ts';
import { MOST_ROWS } from './payload.ts';
import { For } from '../schema/field-class.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { ChangeInput, CreateInput } from './action-input.ts';
import { type Action, describeAction } from './machine.ts';
import { type Taken, termsOf } from './terms.ts';
import type { Said } from './transition-record.ts';
import type { Changes, NewStep, Step, Workflow } from './workflow.ts';
import type { WorkflowRow } from './workflow-fields.ts';

type Given<Row> = Step<Row> & NewStep<Row>;

/** What an action does beside moving the row on, and what it takes when that is more than the row. */
export interface Work<Row> {
  about?: string;
  takes?: Arguments;
  work(step: Given<Row>, input: never): Changes<Row> | Promise<Changes<Row>>;
  /** Of one that makes several rows: the name of the list in the input with one entry for each. */
  each?: string;
  several?: Several;
}

/** How an action makes several rows. */
interface Several {
  /** How many at most: the bound of the list in the input. */
  most?: number;
  /** The key of the row of an entry, where it has a natural one; a UUIDv7 when left out. */
  keyOf?(entry: never, input: never): string;
}

/** Work that takes more than the row: a sentence about the input, its fields, and what is done. */
export function taking<Row, A extends Arguments>(
  about: string,
  takes: A,
  work: (
    step: Given<Row>,
    input: ArgumentsOf<A> & Omit<Said, keyof A>,
  ) => Changes<Row> | Promise<Changes<Row>>,
): Work<Row> {
  return { about, takes, work: work as Work<Row>['work'] };
}

/** Work that makes a row for each entry of a list of the input, all of them or none. */
export function takingAll<Row, A extends Arguments>(
  about: string,
  each: keyof A & string,
  takes: A,
  work: (
    step: Step<readonly string[]>,
    input: ArgumentsOf<A>,
  ) => Promise<readonly (Changes<Row> | null)[]>,
  several: Several = {},
): Work<Row> {
  return { about, takes, each, several, work: work as unknown as Work<Row>['work'] };
}

/** An action as its mutation does it, for what does the same to many rows. */
export interface DeclaredAction<Row> {
  takes: Arguments;
  Input: new () => object;
  work(step: Given<Row>, input: object): Changes<Row> | Promise<Changes<Row>>;
}

const declared = new WeakMap<object, Map<string, DeclaredAction<never>>>();

/** An action of a workflow whose mutations were made by `actionsOf`. */
export function declaredAction<Row>(workflow: object, name: string): DeclaredAction<Row> {
  const found = declared.get(workflow)?.get(name);
  if (!found) throw new Error(`${name} is no mutation of this workflow`);
  return found as unknown as DeclaredAction<Row>;
}

/** The work of each action by its name; null for one that only moves the row on. */
export type Works<Row, Name extends string> = Readonly<
  Record<Name, Work<Row> | Work<Row>['work'] | null>
>;

/** The mutations of a machine: one for each action, under its name, described and opened by it. */
export function actionsOf<
  Row extends WorkflowRow<State> & object,
  State extends string,
  Name extends string,
>(workflow: Workflow<Row, State, Name>, works: Works<Row, Name>): Function {
  const derived = new ResolverClass();
  const known = madeOnce(declared, workflow, () => new Map<string, DeclaredAction<never>>());
  for (const [name, written] of Object.entries(works) as [Name, Works<Row, Name>[Name]][]) {
    const action = workflow.machine.actions[name];
    const {
      about,
      takes = {},
      work,
      each,
      several: { most = MOST_ROWS, keyOf } = {},
    } = typeof written === 'object' && written ? written : { work: written };
    const creates = action.from.length === 0;
    const Payload = each === undefined ? workflow.Payload : workflow.PayloadOfAll(most);
    const Input = inputOf(
      `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`,
      about ?? 'What is changed, and on which version of it. 操作对象',
      { ...takes, ...termsOf(action) },
      (creates ? CreateInput : ChangeInput) as new () => object,
    );
    known.set(name, { takes, Input, work: (work ?? (() => ({}))) as never });
    derived.method(
      name,
      [
        Mutation(() => Payload, { description: describeAction(workflow.machine, name) }),
        For(...audiencesOf(action)),
      ],
      [context, argument('input', () => Input)],
      (within: SubgraphContext, input: ChangeInput & Taken) => {
        // Before the transaction: what is no id is the calling program's fault, not the row's.
        const { note, reasonCode = null, until = null } = input;
        const said = { note, ...(action.taking && { reasonCode, until }) };
        const read = { ...said, ...given(takes, input as never, within) };
        if (each !== undefined) {
          const entries = read[each as never] as readonly never[];
          const keys = entries.map((entry) => keyOf?.(entry, read as never) ?? newKey());
          const all = work as unknown as (
            step: object,
            read: object,
          ) => Promise<(Changes<Row> | null)[]>;
          return workflow.createAll(within, name, input, keys, async (step) =>
            all(step, await survivorsIn(read, step.context, within.named)),
          );
        }
        const does = async (step: object): Promise<Changes<Row>> => {
          const said = await survivorsIn(read, (step as Step<Row>).context, within.named);
          return (await work?.(step as Given<Row>, said as never)) ?? {};
        };
        return creates
          ? workflow.create(within, name, input, does)
          : workflow.move(within, name, input, does);
      },
    );
  }
  return derived.target;
}

/** Who may meet the mutation of an action. */
export function audiencesOf({
  own,
  partner,
  roles,
}: Action<string>): ('partner' | 'elder' | 'staff')[] {
  return [
    ...(partner ? (['partner'] as const) : []),
    ...(own ? (['elder'] as const) : []),
    ...(roles.length > 0 ? (['staff'] as const) : []),
  ];
}
