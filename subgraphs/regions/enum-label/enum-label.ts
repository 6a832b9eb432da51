import { ObjectType } from 'type-graphql';
import { Open } from '../../../ground/schema/field-class.ts';

@ObjectType({
  description: 'What a value of an enum means, for screens and forms. 枚举值含义',
})
export class EnumLabel {
  @Open(() => String, { description: 'Name of the enum, such as AbilityBand. 枚举名' })
  type: string;

  @Open(() => String, { description: 'The value, as answers and arguments have it. 枚举值' })
  value: string;

  @Open(() => String, { description: 'In English. 英文含义' })
  en: string;

  @Open(() => String, {
    description: 'In Chinese, the term of the documents where they have one. 中文含义',
  })
  zh: string;
}
