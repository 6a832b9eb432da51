import type { Role } from '../identity/viewer.ts';
import { type Machine, machine } from './machine.ts';

export type PublishedState = 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
export type PublishedAction<Entity extends string> =
  | `draft${Entity}`
  | `correct${Entity}`
  | `publish${Entity}`
  | `amend${Entity}`
  | `withdraw${Entity}`;

interface PublishedText {
  /** As "a service type. 服务类型". */
  what: string;
  roles: readonly Role[];
  /** Codes that its columns may be refused with beside INVALID_VALUE, and ALREADY_EXISTS of a draft. */
  refusals?: readonly string[];
  /** Codes that its publication may be refused with, where what is public already decides that. */
  publishRefusals?: readonly string[];
  /** Name of the enum of its states where the schema has another `<Entity>Status`. */
  statusName?: string;
}

/**
 * The machine of what an office makes public under a code: one person drafts it, another publishes it,
 * and what is public is amended or withdrawn by somebody else than published it, with the reason.
 */
export function published<const Entity extends string>(
  entity: Entity,
  { what, roles, refusals = [], publishRefusals = [], statusName }: PublishedText,
): Machine<PublishedState, PublishedAction<Entity>> {
  const [, english, chinese] = /^(.*)\. (\S+)$/.exec(what)!;
  const publish = `publish${entity}`;
  return machine({
    entity,
    ...(statusName && { statusName }),
    status: `Whether ${english} is public. ${chinese}发布状态`,
    states: {
      DRAFT: 'Being drawn up; nothing rests on it yet. 拟定',
      PUBLISHED: 'Public and in use. 已发布',
      WITHDRAWN: 'Taken back; what rests on it already stays. 已撤回',
    },
    actions: {
      [`draft${entity}`]: [
        `Drafts ${english} of the region of the office. 拟定${chinese}`,
        { from: [], to: 'DRAFT', roles },
        [...new Set(['ALREADY_EXISTS', 'INVALID_VALUE', ...refusals])],
      ],
      [`correct${entity}`]: [
        `Corrects a draft; what is left out stays as it is. 修改${chinese}`,
        { from: ['DRAFT'], to: 'DRAFT', roles },
        ['INVALID_VALUE', ...refusals],
      ],
      [publish]: [
        `Publishes ${english}. 发布${chinese}`,
        {
          ...{ from: ['DRAFT'], to: 'PUBLISHED', roles },
          separateFrom: [`draft${entity}`, `correct${entity}`],
        },
        publishRefusals,
      ],
      [`amend${entity}`]: [
        `Amends what is public; what is left out stays as it is. 更正已发布的${chinese}`,
        { from: ['PUBLISHED'], to: 'PUBLISHED', roles, reason: true, separateFrom: [publish] },
        ['INVALID_VALUE', ...refusals],
      ],
      [`withdraw${entity}`]: [
        `Withdraws ${english}. 撤回${chinese}`,
        { from: ['PUBLISHED'], to: 'WITHDRAWN', roles, reason: true, separateFrom: [publish] },
      ],
    } as never,
  });
}
