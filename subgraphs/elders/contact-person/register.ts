import { choice, day, line, phone, whole } from '../../../ground/row/arguments.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { registerAbout } from '../elder/register-about.ts';
import { ContactPerson } from './entity.ts';
import { CONTACT_PERSON } from './machine.ts';
import { ContactRelation } from './relation.ts';

const MOST_CONTACTS = 9;

export const { workflow, actions } = registerAbout(ContactPerson, CONTACT_PERSON, 'p3', {
  takes: {
    position: whole('Who is called first has 1. 顺位', [1, MOST_CONTACTS]),
    name: line('Name. 姓名', 50),
    relation: choice(ContactRelation, 'What the person is to the elder. 关系'),
    phone: phone('Telephone. 电话'),
    registeredOn: day('Day of the registration, not to come. 登记日期'),
  },
  days: ['registeredOn', 'endedOn'],
  async check({ key, elderKey, position }, { rows }) {
    const order = { expression: 'e.position' };
    const all = await rows.listBy(ContactPerson, 'elderKey', elderKey, order, { status: 'HOLDS' });
    if (all.some((one) => one.position === position && one.key !== key)) {
      throw REFUSED.ALREADY_EXISTS('position');
    }
  },
});
