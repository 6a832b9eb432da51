import {
  Day,
  Instant,
  Kept,
  NaturalKey,
  OneOf,
  Table,
  Words,
  described,
} from '../../../ground/row/columns.ts';
import { OpenId } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

export const PublicationType = labelled('PublicationType', 'What is published. 公开事项', {
  Facility: 'A facility that was filed, and how it stands. 养老机构和设施',
  PolicyDocument: 'A policy document. 政策文件',
  RegionPact: 'A pact between regions. 区域协作协议',
  PriceFiling: 'Prices that a facility filed. 价格备案',
  BasicServiceList: 'A list of basic services. 基本养老服务清单',
  BlacklistEntry: 'An entry on the list of broken trust. 失信联合惩戒对象',
  GradeRating: 'A grade that a home was granted. 养老机构等级',
  PriceCap: 'What inclusive homes may ask at most. 普惠价格上限',
  AdaptationStandard: 'What a region pays for adapting homes. 适老化改造补助标准',
  CatalogueItem: 'What may be provided to elders. 配置清单项目',
  StandardAdoption: 'A standard that a region adopted. 标准采用',
  AssessmentOrganisation: 'Who was accredited to assess, and how it stands. 评估机构',
  TrainingSession: 'A training session, or that it is cancelled. 培训班次',
});
export type PublicationType = keyof typeof PublicationType;

export const PublicationState = labelled(
  'PublicationState',
  'State of what was published. 公开状态',
  {
    PUBLISHED: 'Published, as it was first told. 已公开',
    CORRECTED: 'Told once more since: what was told before no longer holds. 已更正',
    WITHDRAWN: 'Taken back: whoever kept it deletes it. 已撤回',
  },
);
export type PublicationState = keyof typeof PublicationState;

@Table(
  'Something that was told to the public, once for each thing, at the place of its latest change. ' +
    'Who reads on from a cursor meets each change. 信息公开',
  { key: 'subject' },
)
export class Publication extends described('p0') {
  @OpenId('subject')
  readonly id: string;

  @NaturalKey('Id of what was published, as `node` takes it: `Facility:…`. 公开对象标识')
  subject: string;

  @OneOf(PublicationType, 'p0', 'What it is. 公开事项')
  type: PublicationType;

  @OneOf(PublicationState, 'p0', 'State. 公开状态', { index: true })
  state: PublicationState;

  @Words('p0', 'Chinese title; null once it was taken back. 标题', { nullable: true })
  title: string | null;

  @Words('p0', 'English title, where there is one. 英文标题', { nullable: true })
  titleEn: string | null;

  @Words('p0', 'How it stands, by the enum of its own status; null once it was taken back. 现状', {
    nullable: true,
  })
  standing: string | null;

  @Day('p0', 'Day of publication, where one is known. 发布日期', { nullable: true })
  publishedOn: string | null;

  @Instant('p0', 'When it was last told. 更新时间')
  changedAt: Date;

  /** Of the whole country where it is null. */
  @Kept('text', { nullable: true })
  regionCode: string | null;

  @Kept('bigint', { nullable: true, index: true })
  regionAt: number | null;

  /** Place among all changes: the latest has the highest. */
  @Kept('bigint', { unique: true })
  position: number;

  /** Of the fact that told it last, in the outbox of its own subgraph. */
  @Kept('bigint')
  sequence: number;
}
