import { labelled } from '../schema/labelled.ts';

export const RuleReason = labelled('RuleReason', 'Why a rule came to its result. 规则结论原因', {
  LIMIT_REACHED: 'The exact share reaches the limit, which is inclusive. 达标',
  BELOW_LIMIT: 'The exact share lies below the limit. 未达标',
  NOT_DUE_YET: 'The day by which to reach it is still to come. 未到期限',
  NO_RULE: 'No rule holds in the region on the day. 无适用规则',
  NO_DATA: 'There are no rows to compute it from. 无数据',
  SMALL_NUMBER: 'It counts fewer than ten people. 小数保密',
  TIER_1: 'First in the queue. 第一顺位',
  TIER_2: 'Second in the queue. 第二顺位',
  TIER_3: 'Third in the queue. 第三顺位',
  SOLDIER_OR_MARTYR_FAMILY:
    'Family of a soldier or martyr: first inside the tier. 军属、烈士等遗属优先',
  ENTITLED: 'Every condition is met. 符合条件',
  CATEGORY_NOT_ENTITLED: 'In none of the groups it is for. 不属于对象范围',
  NOT_ASSESSED: 'No assessment of ability is in force. 未评估',
  NOT_DISABLED: 'Not as disabled as it asks for. 未达失能程度',
  REQUEST_NOT_GATED: 'The rule does not speak of this request. 不在限制之列',
  ASSESSMENT_IN_FORCE: 'An assessment of this city is in force. 评估有效',
  ASSESSMENT_RECOGNISED: 'One of another city is recognised (R-26). 异地评估已互认',
  EMERGENCY_PROVISIONAL: 'An emergency: it may go ahead for a while without one. 紧急入住,暂准',
  ASSESSMENT_REQUIRED: 'A valid assessment is needed first. 须先评估',
  ASSESSMENT_NOT_EFFECTIVE: 'One is not in force on the day. 评估未生效',
  ASSESSMENT_NOT_RECOGNISED: 'One of another city does not count (R-26). 异地未互认',
  ASSESSMENT_BAND_ONLY:
    'Of one of another city the band alone counts (R-26): assess again. 仅互认失能程度,须重新评估',
  ASSESSMENT_EXPIRED: 'One has run out. 评估已过期',
  ASSESSMENT_DISPUTED: 'It is disputed, and not decided yet. 评估有异议',
  LEVEL_RECOGNISED: 'Level and band count as they are. 等级与失能程度互认',
  BAND_RECOGNISED: 'The band alone counts. 仅失能程度互认',
  NO_PACT: 'No pact in force between the cities covers assessments. 无有效互认协议',
  STANDARD_NOT_ACCEPTED: 'The pact does not accept its standard. 协议未认可该标准',
  ORGANISATION_NOT_QUALIFIED:
    'Its organisation was not qualified (R-09) on its day, or is not now. 评估机构不合格',
  STATE_CHANGED:
    'A reassessment on a change of state was ordered since. 身体状况有变化,已申请即时评估',
  FACILITY_NOT_OPERATING: 'The facility does not operate. 机构未运营',
  FACILITY_NOT_FILED: 'The facility was not filed by the last day of the period. 机构未备案',
  FACILITY_TYPE_LEFT_OUT: 'The programme is not for this type of facility. 机构类型不适用',
  OPERATION_MODE_LEFT_OUT: 'The programme is not for this mode of operation. 运营方式不适用',
  NO_DISABLED_RESIDENT:
    'No resident counts as disabled or partially disabled. 无失能、半失能入住老年人',
  RESIDENTS_COUNTED:
    'Disabled and partially disabled residents count. 按失能、半失能入住老年人计算',
  RESIDENT_NOT_ASSESSED: 'Residents without a valid assessment do not count. 部分入住老年人未评估',
  RESIDENT_TOO_FEW_DAYS:
    'Residents with too few days in the month do not count. 部分老年人入住天数不足',
  AMOUNT_NOT_ESTABLISHED: 'Neither the policy nor the region says how much. 标准未明确',
  SUPPORTED_AS_DESTITUTE: 'Support of the destitute covers it already. 已享受特困供养',
  NOT_ON_REGISTER: 'Not on the register as living here. 不在册',
  NOT_SOCIAL_CAPITAL: 'Not run by private capital. 非社会力量',
  NOT_NEWLY_BUILT: 'The beds are not new. 非新建床位',
  NOT_INCLUSIVE: 'The facility is not inclusive. 非普惠型',
  LEASE_TOO_SHORT: 'The lease is shorter than it must be. 租赁期限不足',
  NEEDS_MANUAL_CLASS: 'A person must say which case it is. 需人工认定',
  CLASSED_BY_PERSON: 'A person said which case it is. 已人工认定',
  NO_NEW_BEDS: 'There are no beds that were not paid before. 无新增床位',
  SELF_BUILT: 'Paid as built by the operator. 自主建设',
  LEASED_LONG_ENOUGH: 'Paid as leased for long enough. 租赁5年以上',
  MEMBERSHIP_EXCLUDED: 'The programme is not for membership-based homes. 会员制机构除外',
  NOT_EMPLOYED: 'Under no contract on the day. 当日无劳动合同',
  NO_CERTIFICATE_OF_THE_DAY:
    'No certificate of a caregiver was issued on the day of the event. 当日未取得养老护理员证书',
  NO_CASE_FITS: 'No case of the region’s rates is for it. 无对应标准',
  TOPPED_UP: 'The county adds to it (R-18). 旗区加码',
  PAID_BEDS_LEFT_OUT: 'Beds that were paid before do not count again. 已补贴床位不重复计算',
});
export type RuleReason = keyof typeof RuleReason;
