import { registerEnumType } from 'type-graphql';
import { describeMachine, type Machine } from './machine.ts';

/** Registers the enum of a machine's states, with the machine in its description. */
export function registerStates<State extends string>(
  states: Record<State, State>,
  machine: Machine<State>,
  {
    name = `${machine.entity}Status`,
    description,
    labels,
  }: { name?: string; description: string; labels: Record<State, string> },
): void {
  registerEnumType(states, {
    name,
    description: `${description}\n\n${describeMachine(machine as Machine)}`,
    valuesConfig: Object.fromEntries(
      Object.entries<string>(labels).map(([state, text]) => [state, { description: text }]),
    ) as never,
  });
}
