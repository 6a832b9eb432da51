import { fieldsOf, one } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder } from '../elder/entity.ts';
import { FamilyDoctorContract } from './entity.ts';

const ElderFamilyDoctorFields = fieldsOf(Elder, {
  familyDoctor: one(
    'p3',
    () => FamilyDoctorContract,
    ['key', 'elderKey'],
    'Contract with a family doctor’s team; null when there is none. 家庭医生签约',
  ),
});

export const familyDoctorContract = row(FamilyDoctorContract, {
  keys: [],
  resolvers: [ElderFamilyDoctorFields],
});
