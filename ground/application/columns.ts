import { Check } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Day, Json, OneOf, Whole, Words } from '../row/columns.ts';
import { ApplicationChannel } from '../schema/application-channel.ts';
import { labelled } from '../schema/labelled.ts';
import { ListSize } from '../schema/list-size.ts';
import { ApplicantKind, ApplicantProof } from './applicant.ts';
import type { ClockDays } from './clock.ts';
import { MOST_MATERIALS, RequiredMaterial } from './materials.ts';

export const ApplicationResult = labelled(
  'ApplicationResult',
  'What an office decided on an application. 办理结果',
  {
    GRANTED: 'It was granted. 予以批准',
    REFUSED: 'It was refused. 不予批准',
    WITHDRAWN: 'It was taken back before a decision, or came to nothing. 撤回终止',
  },
);
export type ApplicationResult = keyof typeof ApplicationResult;

export const ResultDelivery = labelled(
  'ResultDelivery',
  'How the applicant got the result. 结果送达方式',
  {
    WINDOW: 'Fetched at the counter. 窗口领取',
    MAIL: 'By mail. 邮寄',
    ELECTRONIC: 'As a file. 电子送达',
    COMMUNITY: 'Through the community. 社区转交',
  },
);
export type ResultDelivery = keyof typeof ResultDelivery;

// TypeScript takes no other parameters for a class that is extended by an expression.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Based = abstract new (...given: any[]) => object;

/** What every application has (domain A15): how and by whom it was made, what it needs, its clock, its end. */
export function application<Base extends Based>(base: Base) {
  @ObjectType()
  abstract class Application extends base implements ClockDays {
    @Words(
      'p3',
      'Its number, given when it is handed in and told to the applicant: letters of the matter, ' +
        'county or city, day, place in the order of that day. Null for a draft. 受理号',
      { nullable: true, unique: true },
    )
    acceptanceNumber: string | null;

    @OneOf(ApplicationChannel, 'p3', 'How it reached the office. 申请渠道')
    channel: ApplicationChannel;

    @OneOf(ApplicantKind, 'p3', 'Who applied. 申请人')
    applicantKind: ApplicantKind;

    @OneOf(
      ApplicantProof,
      'p3',
      'By what the applicant may apply for another; null for who applied for herself. 代办依据',
      { nullable: true },
    )
    applicantProof: ApplicantProof | null;

    @ListSize(MOST_MATERIALS)
    @Json(() => [RequiredMaterial], 'p3', 'What the matter asks for. 申请材料')
    materials: RequiredMaterial[];

    @Day(
      'p3',
      'Day on which it was handed in; null while the applicant has it, as a draft or returned. 收件日期',
      { nullable: true },
    )
    receivedOn: string | null;

    @Whole('p3', 'Working days in which the office promised to decide. 承诺办结工作日', {
      nullable: true,
    })
    promisedDays: number | null;

    @Day('p3', 'Day on which the applicant was asked for what was missing. 补正告知日期', {
      nullable: true,
    })
    supplementAskedOn: string | null;

    @Day('p3', 'Day on which the applicant supplemented it. 补正日期', { nullable: true })
    supplementedOn: string | null;

    @Day('p3', 'Last day of the promise, null while the clock stops. 承诺办结日期', {
      nullable: true,
    })
    dueOn: string | null;

    @Day('p3', 'Day of the decision, null before. 办结日期', { nullable: true })
    concludedOn: string | null;

    @OneOf(ApplicationResult, 'p3', 'What was decided, null before. 办理结果', { nullable: true })
    result: ApplicationResult | null;

    @OneOf(ResultDelivery, 'p3', 'How the applicant got the result. 结果送达方式', {
      nullable: true,
    })
    deliveredBy: ResultDelivery | null;

    @Day('p3', 'Day on which the applicant got the result. 结果送达日期', { nullable: true })
    deliveredOn: string | null;
  }
  return Application;
}

/** What the database itself holds of every application. */
export function ApplicationChecks(table: string) {
  const checks = {
    received: '(received_on is null) = (promised_days is null)',
    numbered: 'received_on is null or acceptance_number is not null',
    applicant: "(applicant_kind = 'BENEFICIARY') = (applicant_proof is null)",
    supplement: 'supplemented_on is null or supplement_asked_on <= supplemented_on',
    concluded: '(concluded_on is null) = (result is null)',
    delivered:
      '(delivered_on is null) = (delivered_by is null) and (delivered_on is null or concluded_on <= delivered_on)',
  };
  return (target: Function): void => {
    for (const [name, expression] of Object.entries(checks)) {
      const check = Check({ name: `${table}_${name}_check`, expression });
      (check as unknown as (target: Function) => void)(target);
    }
  };
}
