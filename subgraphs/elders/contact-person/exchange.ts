import {
  choiceKind,
  dayKind,
  phoneKind,
  textKind,
  wholeKind,
} from '../../../ground/exchange/kinds.ts';
import { exchangeAbout } from '../elder/exchange-about.ts';
import { ContactPerson } from './entity.ts';
import { workflow } from './register.ts';
import { ContactRelation } from './relation.ts';

export const contactExchange = exchangeAbout<ContactPerson>({
  name: 'contactPersons',
  text: 'people to call about elders. 联系人',
  entity: ContactPerson,
  fieldClass: 'p2',
  workflow,
  under: 'contacts',
  by: ['position'],
  columns: {
    position: {
      text: 'Who is called first has 1. 顺位',
      kind: wholeKind,
      also: ['联系顺序'],
      required: true,
    },
    name: { text: 'Name. 联系人姓名', kind: textKind, also: ['姓名', '联系人'], required: true },
    relation: {
      text: 'What the person is to the elder. 与老年人关系',
      kind: choiceKind(ContactRelation, {
        ...{ 儿子: 'CHILD', 女儿: 'CHILD', 儿媳: 'CHILD_IN_LAW', 女婿: 'CHILD_IN_LAW' },
        ...{
          孙子: 'GRANDCHILD',
          孙女: 'GRANDCHILD',
          丈夫: 'SPOUSE',
          妻子: 'SPOUSE',
          亲属: 'RELATIVE',
        },
      }),
      also: ['关系', '与老人关系'],
      required: true,
    },
    phone: {
      text: 'Telephone. 联系人电话',
      kind: phoneKind,
      also: ['电话', '联系电话', '手机'],
      required: true,
    },
    registeredOn: {
      text: 'Day of the registration. 登记日期',
      kind: dayKind,
      required: true,
    },
  },
});
