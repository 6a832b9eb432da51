/** The kinds of service that the documents name, in the order they are listed. */
const LABELS = {
  MEAL: 'Meals. 助餐',
  MEDICAL_ESCORT: 'Medical escort. 助医',
  MOBILITY: 'Help with getting about. 助行',
  BATH: 'Help with bathing. 助浴',
  CLEANING: 'Cleaning. 助洁',
  ERRAND: 'Errands and shopping. 代购代缴',
  EMERGENCY: 'Emergency help. 助急',
  HAIRCUT: 'Haircut. 理发',
  MEAL_PREP: 'Cooking for the elder. 制作老年餐',
  DAILY_CARE: 'Daily care. 起居照料',
  INCONTINENCE: 'Incontinence care. 失禁清理',
  SELF_CARE_TRAINING: 'Self-care training. 生活自理能力训练',
  VITALS: 'Vital signs. 生命体征测量',
  HOUSEKEEPING: 'Housekeeping. 家政',
  REHAB: 'Rehabilitation. 康复',
  COMFORT: 'Comfort and company. 精神慰藉',
  LEGAL: 'Legal aid. 法律援助',
};

export function serviceTypeRows() {
  return Object.entries(LABELS).map(([id, text]) => {
    const [label, labelZh] = text.split('. ') as [string, string];
    return { id, label, label_zh: labelZh, synthetic: false };
  });
}
