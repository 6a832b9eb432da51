import { Directive, Int, ObjectType } from 'type-graphql';
import { ROLES, type Role, type Viewer } from '../identity/viewer.ts';
import { connectionOf } from '../rows/page.ts';
import { NotFor, Open, Sensitive } from '../schema/field-class.ts';
import { labelled } from '../schema/labelled.ts';
import { DateScalar, DateTimeScalar } from '../schema/scalars.ts';
import { ACTIONS, type Machine, STATES } from './machine.ts';
import { ReasonCode } from './reason-code.ts';
import type { TransitionRecord } from './transition-record.ts';

export const StaffRole = labelled<(typeof ROLES)[number]>(
  'StaffRole',
  'A role of staff. 岗位角色',
  {
    CAREGIVING: 'Home and community care. 照护服务',
    ASSESSMENT: 'Ability assessment. 能力评估',
    INSPECTION: 'Inspection of facilities. 监督检查',
    FINANCE: 'Subsidies and payments. 资金发放',
    SUPERVISION: 'Supervision of organisations and workforce. 行业监管',
    PROVINCE: 'Province, aggregates only. 省级',
    OFFICER: 'Officer of the access record. 个人信息保护专员',
    ADMIN: 'Operation of the hub. 平台运维',
    OPERATOR:
      'Operator of facilities, who works in no office: she reads what is theirs and reports their beds. 机构运营方',
    GRID: 'Grid officer of a community, who visits elders. 网格员',
  },
);

/**
 * A recorded step, the same of all entities. Who may read the steps of an entity is decided by the
 * field that leads here, so what says nothing of people is open.
 */
@ObjectType({ description: 'A recorded step of a row from one state to the next. 状态变更记录' })
@Directive('@shareable')
export class Transition {
  @Open(() => ACTIONS.values, {
    nullable: true,
    description: 'The mutation that did it; null for one that is no more. 操作',
  })
  action: string | null;

  @Open(() => STATES.values, {
    nullable: true,
    description: 'State before, null for a new one. 原状态',
  })
  from: string | null;

  @Open(() => STATES.values, {
    nullable: true,
    description: 'State after; null for one that is no more. 新状态',
  })
  to: string | null;

  @Open(() => Int, { description: 'Version after. 版本' })
  version: number;

  @Open(() => DateTimeScalar, { description: 'When. 时间' })
  at: Date;

  @Sensitive(() => String, {
    nullable: true,
    description:
      'Why something was taken away, as it is told to the person concerned; null for a step that ' +
      'needs no reason. 理由',
  })
  reason: string | null;

  @Sensitive(() => ReasonCode, {
    nullable: true,
    description: 'The same as a code; null for a step that needs none. 理由代码',
  })
  reasonCode: ReasonCode | null;

  @Sensitive(() => DateScalar, {
    nullable: true,
    description:
      'Last day of what was suspended or banned; null where it stands until it is taken back. 截止日期',
  })
  until: string | null;

  // Who in an office did it, and what it noted about a person, is the office's own.
  @NotFor('elder')
  @Sensitive(() => StaffRole, {
    nullable: true,
    description:
      'Role of who did it, null for the elder or who acts for her and for an office of another city. 操作角色',
  })
  role: Role | null;

  @NotFor('elder')
  @Sensitive(() => String, {
    nullable: true,
    description: 'Office of who did it, null for the elder or who acts for her. 操作单位',
  })
  organisation: string | null;

  @NotFor('elder')
  @Sensitive(() => String, { nullable: true, description: 'Why, as it was noted. 备注' })
  note: string | null;
}

export const TransitionConnection = connectionOf(Transition, 'Transition', { shareable: true });

/** A step as the viewer may read it. */
export function shownStep(
  machine: Machine,
  { action, from, to, version, at, role, organisation, note, ...taken }: TransitionRecord,
  { audience }: Viewer,
): Transition {
  // A caregiver's certificate is taken away from her: why is not for any elder who looks it up.
  const told = machine.aboutElder || audience !== 'elder';
  const reason = told && machine.actions[action]?.reason ? note : null;
  const { reasonCode, until } = told ? taken : { reasonCode: null, until: null };
  return Object.assign(new Transition(), {
    ...{ version, at, role, organisation, note, reason, reasonCode, until },
    action: ACTIONS.has(action) ? action : null,
    from: from !== null && STATES.has(from) ? from : null,
    to: STATES.has(to) ? to : null,
  });
}
