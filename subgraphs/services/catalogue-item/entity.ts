import {
  described,
  Kept,
  OneOf,
  OpenKey,
  Table,
  versioned,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { CatalogueItemStatus } from './machine.ts';

export const CatalogueKind = labelled(
  'CatalogueKind',
  'Which catalogue an item is listed in. 目录',
  {
    HOME_CARE_BED_DEVICE:
      'Devices that may be fitted to a home care bed; 55 in Shenyang. 家庭养老床位适老设备',
    PURCHASED_SERVICE:
      'Services that government may buy for elders; nine in Shenyang. 政府购买养老服务目录',
    HOME_ADAPTATION: 'Works of an age-friendly retrofit; six kinds in Shenyang. 居家适老化改造项目',
    SMART_SAFETY: 'Devices that keep a home safe, as Ordos tries out. 家庭智能安防设施',
  },
);
export type CatalogueKind = keyof typeof CatalogueKind;

export const CatalogueSource = labelled(
  'CatalogueSource',
  'Whether a document names an item. 来源',
  {
    NAMED: 'The policy document names it. 文件列明',
    DEFAULT: 'A default of this hub: the document gives the number only. 默认',
  },
);
export type CatalogueSource = keyof typeof CatalogueSource;

@Table('A device, work or service that may be provided to an elder. 配置清单项目', { key: 'id' })
export class CatalogueItem extends versioned('p0', described('p0')) {
  @OpenKey('text', 'Id, such as NURSING_BED. 标识')
  id: string;

  @OneOf(CatalogueItemStatus, 'p0', 'Whether it is in use. 发布状态', { default: 'PUBLISHED' })
  status: CatalogueItemStatus;

  @OneOf(CatalogueKind, 'p0', 'Which catalogue it is listed in. 目录')
  kind: CatalogueKind;

  @Words('p0', 'English label. 英文名称')
  label: string;

  @Words('p0', 'Chinese label. 名称')
  labelZh: string;

  @OneOf(CatalogueSource, 'p0', 'Whether a document names it. 来源')
  source: CatalogueSource;

  @Whole(
    'p0',
    'Hours without a sign of life after which such a device counts as silent; null for what sends none. 离线判定小时数',
    { nullable: true },
  )
  silentAfterHours: number | null;

  /** Whose catalogue it is in; null for what every city may use. */
  @Kept('text', { nullable: true })
  regionCode: string | null;

  @Kept('bigint', { nullable: true })
  regionAt: number | null;
}
