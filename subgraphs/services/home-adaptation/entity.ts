import { Check, Index } from '@mikro-orm/decorators/legacy';
import { application, ApplicationChecks } from '../../../ground/application/columns.ts';
import {
  Day,
  Fen,
  Flag,
  Json,
  Kept,
  ManyOf,
  OneOf,
  regional,
  Table,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { AdaptationItem, MOST_ITEMS } from './item.ts';
import { HomeAdaptationStatus } from './machine.ts';
import { AdaptationGround } from './priority.ts';

const TABLE = '"services"."home_adaptation"';
const OVER = "('DONE', 'REJECTED', 'WITHDRAWN')";

@Table('The adaptation of the home of one household to old age. 居家适老化改造')
@Index({ properties: ['receivedOn', 'key'] })
@Index({ properties: ['dueOn', 'key'] })
@ApplicationChecks('home_adaptation')
@Index({
  name: 'home_adaptation_done_index',
  expression: `create index "home_adaptation_done_index" on ${TABLE} ("region_at", "accepted_on")`,
})
@Index({
  name: 'home_adaptation_one_open_unique',
  expression: `create unique index "home_adaptation_one_open_unique" on ${TABLE} ("elder_key") where "status" not in ${OVER}`,
})
@Check({
  name: 'home_adaptation_granted_check',
  expression:
    "status in ('APPLIED', 'SUPPLEMENT', 'SURVEYED', 'REJECTED', 'WITHDRAWN') or (granted is not null and result = 'GRANTED')",
})
@Check({
  name: 'home_adaptation_done_check',
  expression:
    "(status = 'DONE') = (accepted_on is not null) and (accepted_on is null) = (subsidy is null)",
})
@Check({
  name: 'home_adaptation_amounts_check',
  expression: 'subsidy <= granted and subsidy <= cost',
})
export class HomeAdaptation extends application(regional('p3')) {
  @OneOf(HomeAdaptationStatus, 'p3', 'Status. 状态')
  status: HomeAdaptationStatus;

  @ManyOf(
    AdaptationGround,
    'p3',
    'What speaks for the household to come first, on the day of the application. 优先依据',
  )
  grounds: AdaptationGround[];

  @Flag('p3', 'Whether it comes first: a ground of support and one of need. 是否优先')
  first: boolean;

  @Day('p3', 'Day on which the home was surveyed last. 入户评估日期', { nullable: true })
  surveyedOn: string | null;

  @ListSize(MOST_ITEMS)
  @Json(() => [AdaptationItem], 'p3', 'The plan of this household. 改造方案(一户一案)')
  items: AdaptationItem[];

  @Fen('p3', 'What the plan costs together, null before the survey. 方案费用', { nullable: true })
  plannedCost: number | null;

  @Fen('p3', 'What was granted at most, null before the approval. 批准补助额', { nullable: true })
  granted: number | null;

  @Words('p3', 'Who builds it. 施工单位', { nullable: true })
  builder: string | null;

  @Day('p3', 'Day on which the works began. 开工日期', { nullable: true })
  startedOn: string | null;

  @Day('p3', 'Day on which the works were handed in last. 竣工日期', { nullable: true })
  finishedOn: string | null;

  @Fen('p3', 'What the works have cost, null before they are handed in. 实际费用', {
    nullable: true,
  })
  cost: number | null;

  @Whole('p3', 'How often the works were not accepted. 验收不合格次数', { default: 0 })
  returns: number;

  @Day('p3', 'Day on which the works were not accepted last. 最近验收不合格日期', {
    nullable: true,
  })
  returnedOn: string | null;

  @Day('p3', 'Day of the acceptance. 验收合格日期', { nullable: true })
  acceptedOn: string | null;

  @Fen('p3', 'What the household is due, null before the acceptance. 应补助额', { nullable: true })
  subsidy: number | null;

  /** Of the public standard by which it was granted. */
  @Kept('text', { nullable: true })
  standardId: string | null;

  @Kept('uuid', { index: true })
  elderKey: string;

  /** The household that lives there; null where the elder is in none. */
  @Kept('uuid', { nullable: true, index: true })
  householdKey: string | null;
}
