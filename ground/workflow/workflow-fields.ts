import {
  Args,
  type ClassType,
  Ctx,
  FieldResolver,
  Int,
  ObjectType,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import type { SubgraphContext } from '../serving/context.ts';
import { Class, classified, type FieldClass, NotFor, Sensitive } from '../schema/field-class.ts';
import { actionsFrom, isAboutElder, type Machine } from './machine.ts';
import { connectionOf, PageArgs, type Page } from '../rows/page.ts';
import { DateTimeScalar } from '../schema/scalars.ts';
import { TransitionRecord } from './transition-record.ts';
import { type Role, ROLES } from '../identity/viewer.ts';
import type { Workflow, WorkflowRow } from './workflow.ts';

const StaffRole = Object.fromEntries(ROLES.map((role) => [role, role])) as { [K in Role]: K };
registerEnumType(StaffRole, {
  name: 'StaffRole',
  description: 'A role of staff. 岗位角色',
  valuesConfig: {
    CAREGIVING: { description: 'Home and community care. 照护服务' },
    ASSESSMENT: { description: 'Ability assessment. 能力评估' },
    INSPECTION: { description: 'Inspection of facilities. 监督检查' },
    FINANCE: { description: 'Subsidies and payments. 资金发放' },
    SUPERVISION: { description: 'Supervision of organisations and workforce. 行业监管' },
    PROVINCE: { description: 'Province, aggregates only. 省级' },
    OFFICER: { description: 'Officer of the access record. 个人信息保护专员' },
    ADMIN: { description: 'Operation of the hub. 平台运维' },
  },
});

interface HistoryOptions<State extends string> {
  /** Enum of the states, registered in the schema. */
  states: Record<State, State>;
  fieldClass: FieldClass;
}

/**
 * What every entity with a workflow has besides: `transitions`, its recorded steps, and
 * `allowedActions`, what the caller may do with it now. Returns the resolver to list in the
 * subgraph.
 */
export function workflowFields<Row extends WorkflowRow<State> & object, State extends string>(
  entity: ClassType<Row>,
  workflow: Workflow<Row, State, string>,
  { states, fieldClass }: HistoryOptions<State>,
): Function {
  const { machine } = workflow;
  const Shown = classified(fieldClass);
  // A caregiver's certificate is taken away from her: why is not for any elder who looks it up.
  const Told = isAboutElder(machine as Machine) ? () => {} : NotFor('elder');

  @ObjectType(`${machine.entity}Transition`, {
    description: `A recorded step of a ${machine.entity} from one state to the next. 状态变更记录`,
  })
  class Transition {
    @Shown(() => String, { description: 'The mutation that did it. 操作' })
    action: string;

    @Shown(() => states, {
      nullable: true,
      description: 'State before, null for a new one. 原状态',
    })
    from: State | null;

    @Shown(() => states, { description: 'State after. 新状态' })
    to: State;

    @Shown(() => Int, { description: 'Version after. 版本' })
    version: number;

    @Shown(() => DateTimeScalar, { description: 'When. 时间' })
    at: Date;

    @Told
    @Sensitive(() => String, {
      nullable: true,
      description:
        'Why something was taken away, as whom it concerns is told; null for a step that needs no ' +
        'reason. 理由',
    })
    get reason(): string | null {
      return (machine as Machine).actions[this.action]?.reason ? this.note : null;
    }

    // Who in an office did it, and what it noted about a person, is the office's own.
    @NotFor('elder')
    @Sensitive(() => StaffRole, {
      nullable: true,
      description: 'Role of who did it, null for the elder or guardian. 操作角色',
    })
    role: Role | null;

    @NotFor('elder')
    @Sensitive(() => String, {
      nullable: true,
      description: 'Office of who did it, null for the elder or guardian. 操作单位',
    })
    organisation: string | null;

    @NotFor('elder')
    @Sensitive(() => String, { nullable: true, description: 'Why, as it was noted. 备注' })
    note: string | null;
  }
  const TransitionConnection = connectionOf(Transition, `${machine.entity}Transition`);

  @Resolver(() => entity)
  class WorkflowFields {
    @FieldResolver(() => TransitionConnection, {
      nullable: true,
      description:
        'Its recorded steps, the first one first; what the hub was seeded with has none. 办理记录',
    })
    @Class(fieldClass)
    transitions(
      @Root() row: Row,
      @Ctx() context: SubgraphContext,
      @Args(() => PageArgs) page: PageArgs,
    ): Promise<Page<TransitionRecord>> {
      const parent = { column: 'subject', value: workflow.keyOf(row) };
      return context.rows.pageBy(TransitionRecord, parent, page, {
        name: `${machine.entity}.transitions`,
        where: { entity: machine.entity },
        order: { expression: 'e.version' },
      });
    }

    @FieldResolver(() => [String], {
      nullable: true,
      description: 'Mutations that lead on from here and that the caller may do. 可执行操作',
    })
    @Class(fieldClass)
    async allowedActions(@Root() row: Row, @Ctx() context: SubgraphContext) {
      const names = actionsFrom(machine as Machine, row.status, context.viewer);
      return names.length > 0 && (await workflow.covers(row, context)) ? names : [];
    }
  }
  return WorkflowFields;
}
