import { ObjectType } from 'type-graphql';
import { Open } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { BasicServiceList } from './entity.ts';
import { ItemAspect, ListReasonCode } from '../rules/list-validity.ts';

@ObjectType({ description: 'One reason why a list is not valid. 原因' })
export class ListValidityReason {
  @Open(() => ListReasonCode, { description: 'The reason. 原因' })
  code: ListReasonCode;

  @Open(() => String, { nullable: true, description: 'Code of the item it is about. 项目代码' })
  item: string | null;

  @Open(() => ItemAspect, { nullable: true, description: 'What of the item is less. 方面' })
  aspect: ItemAspect | null;
}

@ObjectType({ description: 'Whether a list may stand beside the list above it (R-32). 清单有效性' })
export class ListValidity {
  @Open(() => Boolean, { description: 'Whether nothing speaks against it. 是否有效' })
  valid: boolean;

  @ListSize(80)
  @Open(() => [ListValidityReason], { description: 'What speaks against it. 原因' })
  reasons: ListValidityReason[];

  @Open(() => BasicServiceList, {
    nullable: true,
    description:
      'The list that it was held against; none when no local list stands above it. 对照清单',
  })
  checkedAgainst: BasicServiceList | null;
}
