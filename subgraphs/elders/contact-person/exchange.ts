import { exchangeOf } from '../../../ground/exchange/exchange.ts';
import type { Importable } from '../../../ground/exchange/importable.ts';
import {
  choiceKind,
  dayKind,
  type Kind,
  nationalIdKind,
  phoneKind,
  textKind,
  wholeKind,
} from '../../../ground/exchange/kinds.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { elderByNationalId } from '../elder/by-national-id.ts';
import { ContactPerson } from './entity.ts';
import { workflow } from './register.ts';
import { ContactRelation } from './relation.ts';

/** An elder by her identity number, or by her id in the hub; the value is her key. */
const elderKind: Kind<string> = {
  kind: 'NUMBER_TEXT',
  async read(cell, reading) {
    const { context, field } = reading;
    if (/[g-w]/i.test(cell)) return context.key('Elder', field, cell);
    const number = await nationalIdKind.read(cell, reading);
    const elder = number && (await elderByNationalId(context.rows, context.today, number));
    if (!elder) throw REFUSED.NOT_KNOWN(field);
    return elder.key;
  },
};

const CONTACTS: Importable<ContactPerson> = {
  name: 'contactPersons',
  text: 'people to call about elders. 联系人',
  entity: ContactPerson,
  fieldClass: 'p2',
  workflow,
  creates: 'recordContactPerson',
  corrects: 'correctContactPerson',
  list: { field: 'elders', under: 'contacts' },
  natural: [['elder', 'position']],
  columns: {
    elder: {
      text: 'The elder, by identity number or id. 老年人身份证号',
      kind: elderKind,
      also: ['老人身份证号', '老年人公民身份号码', '身份证号', '公民身份号码'],
      ...{ required: true, fixed: true, held: 'elderKey', select: '^id' },
    },
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
  async find({ elder, position }, { rows }) {
    if (typeof elder !== 'string' || typeof position !== 'number') return null;
    const order = { expression: 'e.position' };
    const holding = await rows.listBy(ContactPerson, 'elderKey', elder, order, { status: 'HOLDS' });
    return holding.find((one) => one.position === position)?.key ?? null;
  },
};

export const contactExchange = exchangeOf(CONTACTS);
