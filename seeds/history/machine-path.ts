import { type Machine, targets } from '../../ground/workflow/machine.ts';

/** One step of a path: the action, and the states it leads between. */
export interface PathStep {
  readonly action: string;
  readonly from: string | null;
  readonly to: string;
}

interface Reached {
  readonly state: string | null;
  /** How many of the actions it had to come by it has. */
  readonly done: number;
  readonly steps: readonly PathStep[];
}

const known = new Map<string, readonly PathStep[] | null>();

/**
 * The shortest way through a machine to a state that takes these actions in this order: from nothing, or
 * from the state in which another entity's action makes its rows. Null where there is none.
 */
export function pathTo(
  machine: Machine,
  state: string,
  via: readonly string[] = [],
): readonly PathStep[] | null {
  const name = [machine.entity, state, ...via].join(' ');
  let path = known.get(name);
  if (path === undefined) known.set(name, (path = search(machine, state, via)));
  return path;
}

/** States that no action of the machine leads to; to leave a row in its state is no way there. */
export function givenStates({ states, actions }: Machine): string[] {
  const led = new Set(
    Object.values(actions).flatMap((action) => {
      const to = targets(action);
      const stays = action.from.every((one) => to.includes(one));
      return to.filter((one) => !stays || !action.from.includes(one));
    }),
  );
  return Object.keys(states).filter((state) => !led.has(state));
}

function search(
  machine: Machine,
  state: string,
  via: readonly string[],
): readonly PathStep[] | null {
  const made = Object.values(machine.actions).some(({ from }) => from.length === 0);
  const starts = made ? [null] : givenStates(machine);
  const queue: Reached[] = starts.map((start) => ({ state: start, done: 0, steps: [] }));
  const seen = new Set<string>();
  for (const reached of queue) {
    const { state: at, done, steps } = reached;
    if (at === state && done === via.length) return steps;
    const mark = `${at} ${done}`;
    if (seen.has(mark)) continue;
    seen.add(mark);
    queue.push(...onward(machine, reached, via));
  }
  return null;
}

function onward(machine: Machine, { state, done, steps }: Reached, via: readonly string[]) {
  return Object.entries(machine.actions).flatMap(([action, move]): Reached[] => {
    const open = state === null ? move.from.length === 0 : move.from.includes(state);
    const wanted = action === via[done];
    // An action that has its place in the order is not taken before it.
    if (!open || (!wanted && via.includes(action))) return [];
    // What leaves a row as it is, or leads back, is done only where it is asked for.
    const stays = move.from.length > 1 && move.from.every((one) => targets(move).includes(one));
    const to = targets(move).filter((one) => (one === state ? wanted : !stays));
    return to.map((one) => ({
      state: one,
      done: wanted ? done + 1 : done,
      steps: [...steps, { action, from: state, to: one }],
    }));
  });
}
