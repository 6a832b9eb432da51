import { ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';

export enum ServiceType {
  MEAL = 'MEAL',
  MEDICAL_ESCORT = 'MEDICAL_ESCORT',
  MOBILITY = 'MOBILITY',
  BATH = 'BATH',
  CLEANING = 'CLEANING',
  ERRAND = 'ERRAND',
  EMERGENCY = 'EMERGENCY',
  HAIRCUT = 'HAIRCUT',
  MEAL_PREP = 'MEAL_PREP',
  DAILY_CARE = 'DAILY_CARE',
  INCONTINENCE = 'INCONTINENCE',
  SELF_CARE_TRAINING = 'SELF_CARE_TRAINING',
  VITALS = 'VITALS',
  HOUSEKEEPING = 'HOUSEKEEPING',
  REHAB = 'REHAB',
  COMFORT = 'COMFORT',
  LEGAL = 'LEGAL',
}

/** The kinds of service that the documents name, with their labels, in the order they are listed. */
export const SERVICE_TYPE_LABELS: Record<ServiceType, { label: string; labelZh: string }> = {
  MEAL: { label: 'Meals', labelZh: '助餐' },
  MEDICAL_ESCORT: { label: 'Medical escort', labelZh: '助医' },
  MOBILITY: { label: 'Help with getting about', labelZh: '助行' },
  BATH: { label: 'Help with bathing', labelZh: '助浴' },
  CLEANING: { label: 'Cleaning', labelZh: '助洁' },
  ERRAND: { label: 'Errands and shopping', labelZh: '代购代缴' },
  EMERGENCY: { label: 'Emergency help', labelZh: '助急' },
  HAIRCUT: { label: 'Haircut', labelZh: '理发' },
  MEAL_PREP: { label: 'Cooking for the elder', labelZh: '制作老年餐' },
  DAILY_CARE: { label: 'Daily care', labelZh: '起居照料' },
  INCONTINENCE: { label: 'Incontinence care', labelZh: '失禁清理' },
  SELF_CARE_TRAINING: { label: 'Self-care training', labelZh: '生活自理能力训练' },
  VITALS: { label: 'Vital signs', labelZh: '生命体征测量' },
  HOUSEKEEPING: { label: 'Housekeeping', labelZh: '家政' },
  REHAB: { label: 'Rehabilitation', labelZh: '康复' },
  COMFORT: { label: 'Comfort and company', labelZh: '精神慰藉' },
  LEGAL: { label: 'Legal aid', labelZh: '法律援助' },
};

registerEnumType(ServiceType, {
  name: 'ServiceType',
  description: 'Kind of a service to an elder. 服务类型',
  valuesConfig: Object.fromEntries(
    Object.entries(SERVICE_TYPE_LABELS).map(([type, { label, labelZh }]) => [
      type,
      { description: `${label}. ${labelZh}` },
    ]),
  ),
});

@ObjectType({ description: 'A kind of service with its labels. 服务类型' })
export class ServiceTypeEntry {
  @Open(() => ServiceType, { description: 'The kind. 服务类型' })
  type: ServiceType;

  @Open(() => String, { description: 'English label. 英文名称' })
  label: string;

  @Open(() => String, { description: 'Chinese label. 中文名称' })
  labelZh: string;
}
