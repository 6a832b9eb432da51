import { Check, Index, Unique } from '@mikro-orm/decorators/legacy';
import {
  Day,
  described,
  Json,
  Kept,
  OneOf,
  OpenKey,
  Table,
  versioned,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { BasicServiceItem } from './item.ts';
import { ServiceListStatus } from './machine.ts';

/** Items of a list at most. */
export const MOST_ITEMS = 40;

/** Whose list the national one is, where a region code stands in the others. */
export const NATION = 'CN';

export const ServiceListSource = labelled(
  'ServiceListSource',
  'Where the text of a list comes from. 来源',
  {
    NATIONAL_DEFAULT:
      'The 16 items of the national list, which stand in where a local list is not at hand; not checked word for word. 国家清单默认',
    DOCUMENT: 'A published local document. 地方文件',
    SYNTHETIC: 'Made up for this hub, because the document is not at hand. 合成',
  },
);
export type ServiceListSource = keyof typeof ServiceListSource;

@Table('A version of a list of basic elder-care services. 基本养老服务清单', { key: 'id' })
@Unique({ properties: ['jurisdiction', 'number'] })
@Index({
  name: 'basic_service_list_one_published_unique',
  expression:
    'create unique index "basic_service_list_one_published_unique" on "services"."basic_service_list" ("jurisdiction") where "status" = \'PUBLISHED\'',
})
@Check({
  name: 'basic_service_list_in_force_check',
  expression:
    "status in ('DRAFT', 'APPROVED') or (published_on is not null and valid_from is not null)",
})
export class BasicServiceList extends versioned('p0', described('p0')) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @Words('p0', 'Title. 名称')
  title: string;

  @Whole('p0', 'Year it was drawn up for. 年度')
  year: number;

  @Whole('p0', 'Its place among those of the region, 1 for the first. 版本序号')
  number: number;

  @OneOf(ServiceListStatus, 'p0', 'Status. 状态')
  status: ServiceListStatus;

  @OneOf(ServiceListSource, 'p0', 'Where the text comes from. 来源')
  source: ServiceListSource;

  @Day('p0', 'Day of publication. 发布日期', { nullable: true })
  publishedOn: string | null;

  @Day('p0', 'First day in force. 生效日期', { nullable: true })
  validFrom: string | null;

  @Day('p0', 'Last day in force, once superseded. 失效日期', { nullable: true })
  validUntil: string | null;

  @ListSize(MOST_ITEMS)
  @Json(() => [BasicServiceItem], 'p0', 'The items. 服务项目')
  items: BasicServiceItem[];

  @Words('p0', 'What the source leaves open. 说明', { nullable: true })
  note: string | null;

  /** The list of the level above that this one was last reviewed against. */
  @Kept('uuid', { nullable: true })
  reviewedAgainstId: string | null;

  @Kept('text', { nullable: true })
  policyDocumentId: string | null;

  /** Null for the national list, so no column of `placed` rows. */
  @Kept('text', { nullable: true })
  regionCode: string | null;

  @Kept('bigint', { nullable: true, index: true })
  regionAt: number | null;

  @Kept('text', { generated: `(coalesce(region_code, '${NATION}')) stored` })
  jurisdiction: string;
}
