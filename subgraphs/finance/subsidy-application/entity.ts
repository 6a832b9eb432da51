import { Check, Index } from '@mikro-orm/decorators/legacy';
import { application, ApplicationChecks } from '../../../ground/application/columns.ts';
import { Day, Fen, Json, Kept, OneOf, regional, Table } from '../../../ground/row/columns.ts';
import { benefit, PERIOD_SHAPE } from '../benefit.ts';
import { SubsidyEvent } from './event.ts';
import { NotFor } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { SubsidyObjection } from './objections.ts';
import { ApplicationStatus } from './machine.ts';
import { BedSubsidyCase } from './new-beds.ts';

/** States in which nothing more comes of an application; the same may be applied for anew. */
export const ENDED: readonly ApplicationStatus[] = ['REJECTED', 'WITHDRAWN', 'RECLAIMED'];

@Table(
  'An application for a subsidy; for a programme, beneficiary, period and instalment one is open or ' +
    'paid. That there is one tells who is poor or disabled, so all of it is sensitive. 补贴申请',
)
@Index({
  name: 'subsidy_application_one_open_unique',
  expression: `create unique index "subsidy_application_one_open_unique" on "finance"."subsidy_application" ("programme_id", "payee_id", "period", "instalment") where "status" not in ('REJECTED', 'WITHDRAWN', 'RECLAIMED')`,
})
@Index({ properties: ['beneficiaryId', 'periodFrom'] })
@Index({ properties: ['periodFrom', 'key'] })
@Index({ properties: ['amount', 'key'] })
@Index({ properties: ['dueOn', 'key'] })
@ApplicationChecks('subsidy_application')
@Check({ name: 'subsidy_application_period', expression: PERIOD_SHAPE })
@Check({ name: 'subsidy_application_instalment', expression: 'instalment > 0' })
@Check({ name: 'subsidy_application_amount', expression: 'top_up >= 0 and amount >= top_up' })
export class SubsidyApplication extends benefit(application(regional('p3'))) {
  @Fen(
    'p3',
    'What is due by the facts of the day it was handed in, by month where it is monthly; of a ' +
      'draft what would be due now. 申请金额',
  )
  amount: number;

  @Fen(
    'p3',
    'The part of it that the county adds to what the programme pays (R-18). 其中旗区加码',
    {
      default: 0,
    },
  )
  topUp: number;

  @OneOf(ApplicationStatus, 'p3', 'Status. 状态')
  status: ApplicationStatus;

  @Day('p3', 'Taken on, on. 受理日期', { nullable: true })
  acceptedOn: string | null;

  @Day('p3', 'Displayed for objections from. 公示日期', { nullable: true })
  publicisedOn: string | null;

  @Json(
    () => BedSubsidyCase,
    'p3',
    'What was found out on new beds, of an application for them. 新增床位情况',
    { nullable: true },
  )
  beds: BedSubsidyCase | null;

  @ListSize(50)
  @NotFor('elder')
  @Json(() => [SubsidyObjection], 'p3', 'What was objected while it was displayed. 公示异议', {
    defaultRaw: "'[]'",
  })
  objections: SubsidyObjection[];

  @Json(
    () => SubsidyEvent,
    'p3',
    'What it rests on, of a programme that its region’s table of cases pays once. 申请事项',
    { nullable: true },
  )
  event: SubsidyEvent | null;

  /** The accepted adaptation of a home that it is for. */
  @Kept('uuid', { nullable: true, index: true })
  adaptationKey: string | null;
}
