import type { Role } from '../identity/viewer.ts';
import { type Machine, machine } from './machine.ts';

/** What an entry of a register is called, who keeps it, and what else it may be refused with. */
interface RegisterText {
  /** As "a contact person. 联系人". */
  what: string;
  roles: readonly Role[];
  /** Whether to end an entry takes something away from the person whom it is about. */
  takesAway?: true;
  /** Codes that recording and correcting may be refused with besides. */
  refusals?: readonly string[];
  /** Whether its entries are about an elder, who may read why one was ended; so unless said otherwise. */
  aboutElder?: false;
}

export type RegisterState = 'HOLDS' | 'ENDED';
export type RegisterAction<Entity extends string> =
  `record${Entity}` | `correct${Entity}` | `end${Entity}`;

/**
 * The machine of a register, most often about elders: an entry is recorded, corrected while it holds,
 * and ended with its last day.
 */
export function register<const Entity extends string>(
  entity: Entity,
  { what, roles, takesAway, refusals = [], aboutElder }: RegisterText,
): Machine<RegisterState, RegisterAction<Entity>> {
  const [, english, chinese] = /^(.*)\. (\S+)$/.exec(what)!;
  return machine({
    entity,
    ...(aboutElder !== false && { aboutElder: true }),
    status: `State of ${english}. ${chinese}状态`,
    states: {
      HOLDS: 'Holds, on the days that it names. 有效',
      ENDED: 'Has ended, with its last day. 已终止',
    },
    actions: {
      [`record${entity}`]: [
        `Records ${english}. 登记${chinese}`,
        { from: [], to: 'HOLDS', roles },
        [...new Set(['NOT_KNOWN', 'ALREADY_EXISTS', 'INVALID_VALUE', ...refusals])],
      ],
      [`correct${entity}`]: [
        `Corrects ${english}; what is left out stays as it is. 更正${chinese}`,
        { from: ['HOLDS'], to: 'HOLDS', roles },
        ['ALREADY_EXISTS', 'INVALID_VALUE', ...refusals],
      ],
      [`end${entity}`]: [
        `Ends ${english} with a last day. 终止${chinese}`,
        { from: ['HOLDS'], to: 'ENDED', roles, ...(takesAway && { reason: true }) },
        ['INVALID_VALUE'],
      ],
    } as never,
  });
}
