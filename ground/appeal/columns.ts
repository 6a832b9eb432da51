import { Check, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { ApplicantKind, ApplicantProof } from '../application/applicant.ts';
import { Day, Kept, OneOf, Whole, Words } from '../row/columns.ts';
import { ApplicationChannel } from '../schema/application-channel.ts';
import type { FieldClass } from '../schema/field-class.ts';
import { ACTIONS } from '../workflow/machine.ts';

// TypeScript takes no other parameters for a class that is extended by an expression.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Based = abstract new (...given: any[]) => object;

/** What every appeal has: the decision that it contests, who asked and why, and when it is answered. */
export function appeal<Base extends Based>(fieldClass: FieldClass, base: Base) {
  @ObjectType()
  abstract class Appeal extends base {
    @Words(fieldClass, 'Type of what was decided on, such as SubsidyApplication. 决定事项类型')
    contestedType: string;

    @OneOf(
      ACTIONS.values,
      fieldClass,
      'The decision that it contests: the mutation that made it. 原决定',
    )
    contestedAction: string;

    @Whole(fieldClass, 'Version of what was decided on that the decision made. 原决定版本')
    contestedVersion: number;

    @Day(fieldClass, 'Day of the decision. 原决定日期')
    contestedOn: string;

    @Kept('text')
    contestedKey: string;

    /** Subject of the token of who decided. */
    @Kept('text')
    contestedActor: string;

    @Words(fieldClass, 'Why the decision is contested. 申请理由')
    grounds: string;

    @OneOf(ApplicationChannel, fieldClass, 'How it reached the office. 申请渠道')
    channel: ApplicationChannel;

    @OneOf(ApplicantKind, fieldClass, 'Who asked for it. 申请人')
    applicantKind: ApplicantKind;

    @OneOf(
      ApplicantProof,
      fieldClass,
      'By what that may be asked for another; null for the person or organisation concerned. 代办依据',
      { nullable: true },
    )
    applicantProof: ApplicantProof | null;

    @Day(fieldClass, 'Day on which it was asked for. 申请日期')
    filedOn: string;

    @Day(fieldClass, 'Last day of the promised answer, by working days. 承诺答复日期')
    dueOn: string;

    @Day(fieldClass, 'Day of the answer, or on which it was taken back; null before. 办结日期', {
      nullable: true,
    })
    decidedOn: string | null;
  }
  return Appeal;
}

/** What the database itself holds of every appeal: one for a decision, unless it was taken back. */
export function AppealRules(table: string) {
  const [, name = ''] = /^\w+\.(\w+)$/.exec(table)!;
  const decorators = [
    Check({
      name: `${name}_decided_check`,
      expression: "(status = 'FILED') = (decided_on is null)",
    }),
    Check({
      name: `${name}_applicant_check`,
      expression: "(applicant_kind = 'BENEFICIARY') = (applicant_proof is null)",
    }),
    Index({
      name: `${name}_one_unique`,
      expression: `create unique index "${name}_one_unique" on ${table} ("contested_key", "contested_version") where status <> 'WITHDRAWN'`,
    }),
    Index({ properties: ['filedOn', 'key'] as never }),
    Index({ properties: ['dueOn', 'key'] as never }),
  ];
  return (target: Function): void => {
    for (const decorate of decorators) (decorate as unknown as (target: Function) => void)(target);
  };
}
