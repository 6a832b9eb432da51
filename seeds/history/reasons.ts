import type { Dice } from '../../ground/synthetic/dice.ts';
import { takingOf } from '../../ground/workflow/takings.ts';

/** Why something was taken away, as offices note it, after the code where there is one; made up. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  dismissEmergencyAlert: ['老年人误触按钮', '电话回访确认无异常'],
  recallDevice: ['老年人已去世或迁出', '租借期满未归还'],
  writeOffDevice: ['损坏无法修复', '已确认遗失'],
  revokeRelativeAuthorization: ['经核实授权材料有误', '老年人投诉，经核实属实'],
  suspendHomeCareBed: [
    'TEMPORARY_ABSENCE 老年人住院治疗',
    'TEMPORARY_ABSENCE 老年人外出与子女同住',
  ],
  rejectHomeCareBed: ['NOT_ENTITLED 居家环境不具备设床条件', 'NOT_ENTITLED 老年人拟入住养老机构'],
  rejectHomeAdaptation: ['NOT_ENTITLED 不符合改造对象条件', 'NOT_ENTITLED 住房已列入征收范围'],
  returnHomeAdaptation: ['扶手安装不牢固', '地面防滑处理未达要求'],
  rejectSubsidyApplication: ['NOT_ENTITLED 不属于普惠型机构', 'NOT_ENTITLED 经核实不符合补贴条件'],
  returnSubsidyApplication: ['材料不全，请补充', '银行账户信息有误，请核对'],
  blockAccount: ['SECURITY_RISK 账号长期未使用，停用后经核实恢复'],
  reclaimSubsidy: ['DUPLICATE 经核实重复发放'],
  refuseElderArrival: [
    'CANNOT_BE_VERIFIED 经核实未在本地居住',
    'INCOMPLETE_MATERIALS 居住证已过期',
  ],
  endGuardianship: ['监护协议已解除', '法院已变更监护人'],
  refuseGrant: ['INCOMPLETE_MATERIALS 未说明紧急情形'],
  endGrant: ['事项已办结'],
  verifyServiceReview: ['经电话核实，服务时长不足', '经走访核实，情况属实'],
  rectifyServiceReview: ['已更换服务人员', '供应商已补足服务时长'],
  rejectSupplier: ['NOT_ENTITLED 未登记为供应商', 'NOT_ENTITLED 列入失信联合惩戒对象名单'],
  endPurchaseContract: ['供应商申请提前终止', '考核不合格，终止合同'],
  withdrawSettlement: ['无预算项目，撤回结算'],
  settleServiceDispute: ['经电话回访核实'],
  mergeElders: ['身份证号录入有误，核实为同一人'],
  settleMergeCase: ['两处登记为同一人，保留现有登记'],
  revealNationalId: ['核对身份证件'],
  revealBankAccount: ['核对账户'],
  suspendFacility: ['UNSAFE 消防检查不合格，限期整改', 'REQUEST_OF_PERSON 房屋修缮，暂停运营'],
  announceFacilityClosure: ['租赁合同到期', '运营方申请终止服务'],
  closeFacility: ['老年人已全部妥善安置'],
  abandonFacility: ['项目不再建设'],
  suspendCertificate: [
    'UNDER_INVESTIGATION 证书信息核查中',
    'UNDER_INVESTIGATION 被投诉，调查期间暂停',
  ],
  revokeCertificate: ['FALSE_STATEMENT 证书系冒用他人信息取得', 'BREACH_OF_DUTY 严重违反职业规范'],
  declineAward: ['OBJECTION_UPHELD 公示期间收到投诉，经核实属实'],
  withdrawFamilyCarer: ['本人因事未能参加'],
  warnWorker: ['经核实照护不到位', '经核实违反职业道德'],
  banWorker: ['BREACH_OF_DUTY 经核实侵害老年人权益'],
  findBelowStandard: [
    'CONDITION_NO_LONGER_MET 持证评估人员不足',
    'BELOW_STANDARD 抽查评估报告差错率超标',
  ],
  withdrawAccreditation: ['BELOW_STANDARD 逾期未整改'],
  endVisitPlan: ['老年人已去世', '老年人已迁出', '老年人已入住机构'],
  endBankAccount: ['账户已注销'],
  endEligibilityRecord: ['经复核不再符合条件'],
  endDestituteSupport: ['经复核不再符合条件'],
  blockAccountAgain: ['SECURITY_RISK 异常登录'],
  cancelMedicalInstitution: ['CONDITION_NO_LONGER_MET 执业许可到期未延续'],
  decideCreditCase: ['事实清楚，证据充分'],
  upholdSubsidyAppeal: ['经复核，原决定事实清楚、依据充分'],
  upholdServiceAppeal: ['经复核，原决定事实清楚、依据充分'],
  upholdRegistrationAppeal: ['经复核，原决定事实清楚、依据充分'],
  upholdFacilityAppeal: ['经复核，原决定事实清楚、依据充分'],
  upholdWorkforceAppeal: ['经复核，原决定事实清楚、依据充分'],
  reinstateElder: ['核实后恢复'],
};

/** @throws Error for an action whose reasons nobody has written, or one with a code that is none of its own. */
export function reasonFor(
  action: string,
  dice: Dice,
): { note: string; reason_code: string | null } {
  const reasons = REASONS[action];
  if (!reasons) throw new Error(`no reason is at hand for ${action}`);
  const [, code = null, note = ''] = /^(?:([A-Z_]+) )?(.*)$/.exec(dice.pick(reasons))!;
  const known = takingOf(action)?.reasons ?? [];
  if ((code === null) !== (known.length === 0) || (code && !known.includes(code as never))) {
    throw new Error(`${code ?? 'no code'} is no reason for ${action}`);
  }
  return { note, reason_code: code };
}
