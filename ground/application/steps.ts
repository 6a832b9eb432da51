import type { NeededPower } from '../access/acting-power.ts';
import type { Role } from '../identity/viewer.ts';
import type { Move } from '../workflow/machine.ts';

/** The state in which the applicant is asked for what is missing. */
export const SUPPLEMENT = {
  SUPPLEMENT: 'What is missing is to be supplemented; the promised clock stops. 待补正',
} as const;

/** SQL: what ends with an elder is taken back if nothing was decided before, else decided as it was. */
export const WITHDRAWN_AT_END = {
  result: "coalesce(t.result, 'WITHDRAWN')",
  concluded_on: 'coalesce(t.concluded_on, greatest(t.received_on, gone.day))',
};

export type ApplicationStep<Entity extends string> =
  | `check${Entity}Materials`
  | `ask${Entity}Supplement`
  | `supplement${Entity}`
  | `deliver${Entity}Result`;

type StepText<State extends string> = readonly [
  text: string,
  move: Omit<Move<State>, 'separateFrom'>,
  refusals?: readonly string[],
];

interface StepsText<State extends string> {
  /** The state in which it waits to be taken on. */
  received: State;
  /** The states after a decision. */
  decided: readonly State[];
  office: readonly Role[];
  /** Who else supplements, beside the office: as who hands it in. */
  also?: readonly Role[];
  own?: NeededPower;
}

/** Codes that handing an application in can be refused with. */
export const HAND_IN_REFUSALS = ['NOT_KNOWN', 'INVALID_VALUE', 'APPLICANT_NOT_PROVEN'] as const;

/** The steps that all applications have, for a machine that has the state SUPPLEMENT too. */
export function applicationSteps<const Entity extends string, const State extends string>(
  entity: Entity,
  { received, decided, office, also = [], own }: StepsText<State>,
): Readonly<Record<ApplicationStep<Entity>, StepText<State | 'SUPPLEMENT'>>> {
  const steps: Record<string, StepText<State | 'SUPPLEMENT'>> = {
    [`check${entity}Materials`]: [
      'Records which materials are there, missing or waived. 核对材料',
      { from: [received], to: received, roles: office },
      ['NOT_KNOWN', 'INVALID_VALUE'],
    ],
    [`ask${entity}Supplement`]: [
      'Asks the applicant once for all that is missing; the promised clock stops. 一次性告知补正',
      { from: [received], to: 'SUPPLEMENT', roles: office },
      ['NOTHING_MISSING', 'ASKED_ALREADY'],
    ],
    [`supplement${entity}`]: [
      'Hands in all that was missing; the promised clock goes on. 补正材料',
      {
        ...{ from: ['SUPPLEMENT'], to: received, roles: [...office, ...also] },
        ...(own && { own }),
      },
      ['NOT_KNOWN', 'MATERIALS_MISSING'],
    ],
    [`deliver${entity}Result`]: [
      'Records how the applicant got the result. 送达结果',
      { from: decided, to: decided, roles: office },
      ['INVALID_VALUE', 'RESULT_DELIVERED'],
    ],
  };
  return steps as never;
}
