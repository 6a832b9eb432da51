import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { connectionOf } from '../../ground/rows/page.ts';

export enum CatalogueKind {
  HOME_CARE_BED_DEVICE = 'HOME_CARE_BED_DEVICE',
  HOME_ADAPTATION = 'HOME_ADAPTATION',
}
registerEnumType(CatalogueKind, {
  name: 'CatalogueKind',
  description: 'Which catalogue an item is listed in. 目录',
  valuesConfig: {
    HOME_CARE_BED_DEVICE: {
      description: 'Devices that may be fitted to a home care bed; 55 in 001. 家庭养老床位适老设备',
    },
    HOME_ADAPTATION: {
      description: 'Works of an age-friendly retrofit; six kinds in 001. 居家适老化改造项目',
    },
  },
});

export enum CatalogueSource {
  NAMED = 'NAMED',
  DEFAULT = 'DEFAULT',
}
registerEnumType(CatalogueSource, {
  name: 'CatalogueSource',
  description: 'Whether a document names an item. 来源',
  valuesConfig: {
    NAMED: { description: 'The policy document names it. 文件列明' },
    DEFAULT: { description: 'A default of this hub: the document gives the number only. 默认' },
  },
});

@ObjectType({ description: 'A device or work that may be provided in a home. 配置清单项目' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'catalogue_item' })
export class CatalogueItem {
  @Open(() => ID, { description: 'Id: the type and the code. 标识' })
  @PrimaryKey({ type: 'text' })
  id: string;

  @Open(() => String, { description: 'Code, such as NURSING_BED. 代码' })
  get code(): string {
    return this.id;
  }

  @Open(() => CatalogueKind, { description: 'Which catalogue it is listed in. 目录' })
  @Property({ type: 'text' })
  kind: CatalogueKind;

  @Open(() => String, { description: 'English label. 英文名称' })
  @Property({ type: 'text' })
  label: string;

  @Open(() => String, { description: 'Chinese label. 名称' })
  @Property({ type: 'text' })
  labelZh: string;

  @Open(() => CatalogueSource, { description: 'Whether a document names it. 来源' })
  @Property({ type: 'text' })
  source: CatalogueSource;

  @Open(() => Boolean, { description: 'Whether the item is made up. 是否合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;
}

export const CatalogueItemConnection = connectionOf(CatalogueItem, 'CatalogueItem');
