import { BOTH_HOLD } from '../../../ground/facts/follows-survivor.ts';
import { fieldsOf, first } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { Elder } from '../elder/entity.ts';
import { FamilyDoctorContract } from './entity.ts';
import { familyDoctorExchange } from './exchange.ts';
import { actions, workflow } from './register.ts';

const ElderFamilyDoctorFields = fieldsOf(Elder, {
  familyDoctor: first(
    'p3',
    () => FamilyDoctorContract,
    ['key', 'elderKey'],
    'Contract with a family doctor’s team; null when there is none. 家庭医生签约',
    {
      order: { expression: 'e.signed_on', direction: OrderDirection.DESC },
      where: { status: 'HOLDS' },
    },
  ),
});

export const familyDoctorContract = row(FamilyDoctorContract, {
  keys: [],
  workflow,
  resolvers: [ElderFamilyDoctorFields, actions, ...familyDoctorExchange.resolvers],
  tables: familyDoctorExchange.tables,
  mergedElder: { clash: BOTH_HOLD },
});
