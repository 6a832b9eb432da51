/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The bands that policies speak of, whatever the standard. 失能程度 */
export type AbilityBand =
  /** Unable. 失能 */
  | 'FULL'
  /** Ability intact. 能力完好 */
  | 'INTACT'
  /** Partly unable. 部分失能(半失能) */
  | 'PARTIAL';

/** A mutation that changes the state of a row. 操作 */
export type ActionName =
  /** Gives up a facility that has never opened. 终止筹建 */
  | 'abandonFacility'
  /** Accepts the order. 受理 */
  | 'acceptAbilityAssessment'
  /** Accepts the works. 验收合格 */
  | 'acceptHomeAdaptation'
  /** Accepts it: service begins today. 验收合格 */
  | 'acceptHomeCareBed'
  /** Accepts it once the sample was called back, and names the budget line: it is closed then. 验收结算 */
  | 'acceptSettlement'
  /** Takes it on as complete. 受理 */
  | 'acceptSubsidyApplication'
  /** Accredits it from today on, where rule R-09 holds. 认定评估机构 */
  | 'accreditAssessmentOrganisation'
  /** Says that somebody sees to it from now on: a person, and no system. 响应 */
  | 'acknowledgeEmergencyAlert'
  /** Brings it into force from today, after seven days of notice; it supersedes the former. 生效 */
  | 'activateAbilityAssessment'
  /** Puts it into force, today or on a day to come. 生效 */
  | 'activatePact'
  /** Takes the elder in today, into the bed that was offered. 办理入住 */
  | 'admitElder'
  /** Admits it, where rule R-24 holds. 准予入库 */
  | 'admitSupplier'
  /** Adopts it, so that it can be applied for. 施行补贴项目 */
  | 'adoptSubsidyProgramme'
  /** Lets a trainee who failed sit the examination again. 准予补考 */
  | 'allowRetake'
  /** Amends what is public; what is left out stays as it is. 更正已发布的适老化改造补助标准 */
  | 'amendAdaptationStandard'
  /** Amends what is public; what is left out stays as it is. 更正已发布的配置清单项目 */
  | 'amendCatalogueItem'
  /** Amends what is public; what is left out stays as it is. 更正已发布的职业技能竞赛 */
  | 'amendCompetition'
  /** Corrects what the list says, or has it end earlier; what is left out stays as it is. 更正公布内容 */
  | 'amendCreditCase'
  /** Amends what is public; what is left out stays as it is. 更正已发布的政府部门 */
  | 'amendGovernmentOffice'
  /** Amends what is public; what is left out stays as it is. 更正已发布的节点任务认定 */
  | 'amendMilestone'
  /** Gives a draft new terms; what was signed was another text, so every signature goes. 修改 */
  | 'amendPact'
  /** Amends what is public; what is left out stays as it is. 更正已发布的政策文件 */
  | 'amendPolicyDocument'
  /** Amends what is public; what is left out stays as it is. 更正已发布的为老服务岗位 */
  | 'amendPost'
  /** Amends what is public; what is left out stays as it is. 更正已发布的普惠价格上限 */
  | 'amendPriceCap'
  /** Amends what is public; what is left out stays as it is. 更正已发布的区划属性 */
  | 'amendRegionAttribute'
  /** Amends what is public; what is left out stays as it is. 更正已发布的区划代码变更公告 */
  | 'amendRegionCodeNotice'
  /** Amends what is public; what is left out stays as it is. 更正已发布的人口数据 */
  | 'amendRegionPopulation'
  /** Amends what is public; what is left out stays as it is. 更正已发布的报告数据 */
  | 'amendReportedValue'
  /** Amends what is public; what is left out stays as it is. 更正已发布的服务类型 */
  | 'amendServiceType'
  /** Amends what is public; what is left out stays as it is. 更正已发布的标准采用 */
  | 'amendStandardAdoption'
  /** Amends it; what is left out stays as it is. Rates are configured apart. 修改补贴项目 */
  | 'amendSubsidyProgramme'
  /** Amends what is public; what is left out stays as it is. 更正已发布的指标 */
  | 'amendTarget'
  /** Gives notice of its closure, 30 days before or more: from now on it takes nobody in, and its residents are settled elsewhere. 关停公告 */
  | 'announceFacilityClosure'
  /** Answers an objection: upheld, so that it is returned or refused, or not. 答复异议 */
  | 'answerSubsidyObjection'
  /** Records that the organisation appeals, within 60 days of the decision and once. 登记申诉 */
  | 'appealCreditCase'
  /** Applies for a bed of a class in an institution. 申请入住 */
  | 'applyForAdmission'
  /** Applies for a grade of a home: for its first, for a higher one, or before the one it has ends. 申请等级评定 */
  | 'applyForGrade'
  /** Applies for the adaptation of an elder’s home; one of a household at a time. 申请 */
  | 'applyForHomeAdaptation'
  /** Applies for a bed in an elder’s home, to be served by a facility. 申请 */
  | 'applyForHomeCareBed'
  /** Drafts an application; the hub computes the amount from its own facts. 申请 */
  | 'applyForSubsidy'
  /** Records that an organisation asks to be admitted to the pool of a city or county. 申请入库 */
  | 'applyForSupplierPool'
  /** Gives it as it was asked for. 批准授权 */
  | 'approveGrant'
  /** Approves the plan, and grants what R-03 leaves of the cap of the household. 批准 */
  | 'approveHomeAdaptation'
  /** Approves it, with the hours of free care a month where care is free. 批准 */
  | 'approveHomeCareBed'
  /** Approves a draft that has items. 批准清单 */
  | 'approveServiceList'
  /** Approves it, after the last day of display, if no objection stands and the amount still holds. 批准 */
  | 'approveSubsidyApplication'
  /** Asks the applicant once for all that is missing; the promised clock stops. 一次性告知补正 */
  | 'askAbilityAssessmentSupplement'
  /** Records that the organisation asks for repair, and in the note what it has put right. 申请信用修复 */
  | 'askCreditRepair'
  /** Asks the applicant once for all that is missing; the promised clock stops. 一次性告知补正 */
  | 'askHomeAdaptationSupplement'
  /** Asks the applicant once for all that is missing; the promised clock stops. 一次性告知补正 */
  | 'askHomeCareBedSupplement'
  /** Asks the applicant once for all that is missing; the promised clock stops. 一次性告知补正 */
  | 'askSubsidyApplicationSupplement'
  /** Records that elder and home were assessed, and whether care is free (R-05); the elder has a valid assessment. 评估 */
  | 'assessHomeCareBed'
  /** Gives it to an organisation and two of its assessors, or to others than before. 派单 */
  | 'assignAbilityAssessment'
  /** Lets a relative of an elder read, order or pay for her from a day until a day: the elder herself, or her guardian within the guardian’s own powers, or the care office from a signed document. 授权 */
  | 'authorizeRelative'
  /** Bans a worker who was heard from elder care in every city of the hub, from today until a day, by somebody else than opened the record. Contracts count for nothing on the days of the ban. 从业禁止 */
  | 'banWorker'
  /** Shuts out the account behind a subject of the identity provider, from its next request on. 停用账号 */
  | 'blockAccount'
  /** Shuts out one that was let in again. 再次停用账号 */
  | 'blockAccountAgain'
  /** Says what she thinks of it now: closed, or mended again. 回访 */
  | 'callBackServiceReview'
  /** Records that its licence was cancelled; what it had, and its cooperation with care homes, end with it. 注销医疗机构 */
  | 'cancelMedicalInstitution'
  /** Gives it up before it is public. 取消备案 */
  | 'cancelPriceFiling'
  /** Takes it back: the next request is shown nothing by it, redeemed or not. 撤销转介 */
  | 'cancelReferral'
  /** Cancels a session before its last day; the places in it are withdrawn. 取消培训班次 */
  | 'cancelTrainingSession'
  /** Takes the payment back. 追回 */
  | 'carryOutReclaimProposal'
  /** Sets another amount, not below what is spent. 调整预算 */
  | 'changeBudgetLine'
  /** Says anew which services it may be bought for. 变更服务范围 */
  | 'changeSupplierScope'
  /** Records which materials are there, missing or waived. 核对材料 */
  | 'checkAbilityAssessmentMaterials'
  /** Checks that a valid assessment of ability is there (R-08). An emergency goes on without one, provisionally, for 30 days. 评估核验 */
  | 'checkAdmissionAssessment'
  /** Records which materials are there, missing or waived. 核对材料 */
  | 'checkHomeAdaptationMaterials'
  /** Records which materials are there, missing or waived. 核对材料 */
  | 'checkHomeCareBedMaterials'
  /** Finds it in order. 审核备案 */
  | 'checkPriceFiling'
  /** Records which materials are there, missing or waived. 核对材料 */
  | 'checkSubsidyApplicationMaterials'
  /** Says which case premises are that were bought, and which the policy does not name (R-02); the amount follows. 认定用房性质 */
  | 'classSubsidyPremises'
  /** Ends payments from it. 关闭预算 */
  | 'closeBudgetLine'
  /** Closes the budget year of a region: nothing is paid from its lines or comes back to them, and none is opened or changed. 结账 */
  | 'closeBudgetYear'
  /** Closes it again. 再次结账 */
  | 'closeBudgetYearAgain'
  /** Closes it once the notice is over and nobody lives there any more. 关停 */
  | 'closeFacility'
  /** Ends it today, whatever it has come to; its devices are asked back. 关闭 */
  | 'closeHomeCareBed'
  /** Closes it with its last day, once no elder is left in it. 销户 */
  | 'closeHousehold'
  /** Closes one that was opened by hand; the hub closes its own when the facts change. 办结线索 */
  | 'closeProactiveLead'
  /** Closes it with a last day; what is due until then is still applied for. 终止补贴项目 */
  | 'closeSubsidyProgramme'
  /** Ends enrolment; who has a place is trained. 截止报名 */
  | 'closeTrainingSession'
  /** Records that a carer came to the whole course, from its last day on. 完成家庭照护培训 */
  | 'completeFamilyCarerTraining'
  /** Upholds the result, or corrects it by new scores, from its first day. 复核结论 */
  | 'concludeAbilityAssessmentReview'
  /** Concludes by the scores: passed with 60 or more in theory and in skills, else failed. A pass issues the certificate in the same step. 评定 */
  | 'concludeEnrolment'
  /** Keeps, suspends or removes it by what the evaluation found; a reason unless it is kept. 评价定级 */
  | 'concludeSupplierEvaluation'
  /** Sets what a region pays from a day on, per person and month or case by case, not below the floors of the policy; what comes later replaces it. 设定补贴标准 */
  | 'configureSubsidyRates'
  /** Confirms it: the elder is not told from now on, but for the number of such accesses. 复核暂缓告知 */
  | 'confirmAccessWithholding'
  /** Makes a provisional stay a lasting one: a valid assessment is there by now (R-08). 转为正式入住 */
  | 'confirmAdmission'
  /** Confirms an account that was compared with the card; the one before it ends. 核对发放账户 */
  | 'confirmBankAccount'
  /** Confirms it: her registration is here from today, and that of the other city ends. 确认迁入 */
  | 'confirmElderArrival'
  /** Confirms what another person recorded. 复核公益金分配 */
  | 'confirmLotteryFund'
  /** Confirms that it was given: the elder herself, her guardian, or staff who asked her. 确认服务 */
  | 'confirmServiceDelivery'
  /** Asks that a refusal, a downgrade or a revocation be reviewed, within 60 days and once. 申请复核 */
  | 'contestGradeDecision'
  /** Corrects a draft; what is left out stays as it is. 修改适老化改造补助标准 */
  | 'correctAdaptationStandard'
  /** Corrects its entry; what is left out stays as it is. 更正评估机构信息 */
  | 'correctAssessmentOrganisation'
  /** Corrects a draft; what is left out stays as it is. 修改配置清单项目 */
  | 'correctCatalogueItem'
  /** Corrects a draft; what is left out stays as it is. 修改职业技能竞赛 */
  | 'correctCompetition'
  /** Corrects a person to call about an elder; what is left out stays as it is. 更正联系人 */
  | 'correctContactPerson'
  /** Corrects the support of a destitute elder; what is left out stays as it is. 更正特困供养 */
  | 'correctDestituteSupport'
  /** Corrects the disability certificate of an elder; what is left out stays as it is. 更正残疾人证 */
  | 'correctDisabilityCertificate'
  /** Corrects or completes what the register says; what is left out stays as it is. 更正 */
  | 'correctElder'
  /** Corrects that an elder belongs to a target group, as an authority certified it; what is left out stays as it is. 更正对象类别 */
  | 'correctEligibilityRecord'
  /** Corrects a work contract; what is left out stays as it is. 更正任职 */
  | 'correctEmployment'
  /** Corrects or completes what the register says; what is left out stays as it is. 更正设施信息 */
  | 'correctFacility'
  /** Says anew how it is reached and whom it takes; what is left out stays as it is. 更新联系电话和收住对象 */
  | 'correctFacilityContact'
  /** Corrects the rooms of a kind of a facility; what is left out stays as it is. 更正功能用房 */
  | 'correctFacilityRoom'
  /** Corrects the contract of an elder with a family doctor’s team; what is left out stays as it is. 更正家庭医生签约 */
  | 'correctFamilyDoctorContract'
  /** Corrects a draft; what is left out stays as it is. 修改政府部门 */
  | 'correctGovernmentOffice'
  /** Asks for another grade while nobody has looked at it. 更正评定申请 */
  | 'correctGradeApplication'
  /** Corrects the enrolment of an elder in health management; what is left out stays as it is. 更正健康管理 */
  | 'correctHealthManagement'
  /** Corrects what is said of it; what is left out stays as it is. 更正户信息 */
  | 'correctHousehold'
  /** Corrects that an elder lives in a household; what is left out stays as it is. 更正户成员 */
  | 'correctHouseholdMembership'
  /** Records it anew; what is left out stays as it is, and it is to be confirmed again. 更正公益金分配 */
  | 'correctLotteryFund'
  /** Corrects a signed cooperation of a care home with a medical institution; what is left out stays as it is. 更正医养结合签约 */
  | 'correctMedicalCooperation'
  /** Corrects a grade, department or standing of a medical institution; what is left out stays as it is. 更正医疗机构等级、科室或资质 */
  | 'correctMedicalFeature'
  /** Corrects or completes what the register says; what is left out stays as it is. 更正医疗机构信息 */
  | 'correctMedicalInstitution'
  /** Corrects a draft; what is left out stays as it is. 修改节点任务认定 */
  | 'correctMilestone'
  /** Corrects or completes what the register says; what is left out stays as it is. 更正运营主体 */
  | 'correctOrganization'
  /** Corrects a role of an organisation; what is left out stays as it is. 更正主体角色 */
  | 'correctOrganizationRole'
  /** Corrects a draft; what is left out stays as it is. 修改政策文件 */
  | 'correctPolicyDocument'
  /** Corrects a draft; what is left out stays as it is. 修改为老服务岗位 */
  | 'correctPost'
  /** Corrects a draft; what is left out stays as it is. 修改普惠价格上限 */
  | 'correctPriceCap'
  /** Corrects a filing that is not public yet, so that it is checked anew; what is left out stays as it is. 更正备案 */
  | 'correctPriceFiling'
  /** Corrects a draft; what is left out stays as it is. 修改合同 */
  | 'correctPurchaseContract'
  /** Corrects a draft; what is left out stays as it is. 修改区划属性 */
  | 'correctRegionAttribute'
  /** Corrects a draft; what is left out stays as it is. 修改区划代码变更公告 */
  | 'correctRegionCodeNotice'
  /** Corrects a draft; what is left out stays as it is. 修改人口数据 */
  | 'correctRegionPopulation'
  /** Corrects a draft; what is left out stays as it is. 修改报告数据 */
  | 'correctReportedValue'
  /** Corrects a draft; what is left out stays as it is. 修改服务类型 */
  | 'correctServiceType'
  /** Corrects a draft; what is left out stays as it is. 修改标准采用 */
  | 'correctStandardAdoption'
  /** Corrects an agreement on the support of an elder; what is left out stays as it is. 更正赡养协议 */
  | 'correctSupportAgreement'
  /** Corrects a draft; what is left out stays as it is. 修改指标 */
  | 'correctTarget'
  /** Corrects a training programme; what is left out stays as it is. 更正培训计划 */
  | 'correctTrainingProgramme'
  /** Corrects a session before its first day; what is left out stays as it is. 更正培训班次 */
  | 'correctTrainingSession'
  /** Corrects days on which an elder is not at home; what is left out stays as it is. 更正离家时段 */
  | 'correctVisitAbsence'
  /** Corrects an entry of the visit register; what is left out stays as it is. 更正探访计划 */
  | 'correctVisitPlan'
  /** Corrects a visit of an open month, by who recorded it or by supervision; what is left out stays as it is. 更正探访记录 */
  | 'correctVisitRecord'
  /** Corrects or completes what the register says; what is left out stays as it is. 更正从业人员信息 */
  | 'correctWorker'
  /** Decides that it goes on the list, and for how long; where it made no statement, once its time for one is over. 认定失信 */
  | 'decideCreditCase'
  /** Records the grade that the committee decided on, none above the one applied for, and puts it on public notice. 评定公示 */
  | 'decideGrade'
  /** Declines an offer: the elder waits on, in the queue as if she applied today, or not any more. 放弃入住 */
  | 'declineAdmissionOffer'
  /** Does not grant an award. 不予表彰 */
  | 'declineAward'
  /** Records that she does not want it; nobody asks her again while it would be for her. 本人不需要 */
  | 'declineProactiveLead'
  /** Deducts an amount, and says why. 扣款 */
  | 'deductFromSettlement'
  /** Records how the applicant got the result. 送达结果 */
  | 'deliverAbilityAssessmentResult'
  /** Records how the applicant got the result. 送达结果 */
  | 'deliverHomeAdaptationResult'
  /** Records how the applicant got the result. 送达结果 */
  | 'deliverHomeCareBedResult'
  /** Records how the applicant got the result. 送达结果 */
  | 'deliverSubsidyApplicationResult'
  /** Shuts it out, from its next request on. 停用 */
  | 'disableClient'
  /** Pays it today from the budget line of the nearest region, or from that of each level that carries a part, if the amount still holds and every line has room. 发放 */
  | 'disburseSubsidy'
  /** Gives up a draft. 作废合同 */
  | 'discardPurchaseContract'
  /** Ends the stay today; the bed is free. 办理离院 */
  | 'dischargeElder'
  /** Records that it was disinfected and checked today. 消毒检修合格 */
  | 'disinfectDevice'
  /** Closes a record with nothing held against the worker, by somebody else than opened it. 不予处理 */
  | 'dismissConductRecord'
  /** Records that nothing was wrong, and how that is known. 认定误报 */
  | 'dismissEmergencyAlert'
  /** Finds the objection without ground. 驳回异议 */
  | 'dismissGradeObjection'
  /** Records that it is not for her after all. 核实不符合 */
  | 'dismissProactiveLead'
  /** Leaves the payment where it is. 不予追回 */
  | 'dismissReclaimProposal'
  /** Sends somebody to the elder. 派出 */
  | 'dispatchEmergencyAlert'
  /** Disputes the result, which stays in force until decided. 提出异议 */
  | 'disputeAbilityAssessment'
  /** Says that it was not given, or otherwise than recorded. 提出异议 */
  | 'disputeServiceDelivery'
  /** Records that it was dissolved; it must run nothing any more. Its roles end with it. 注销运营主体 */
  | 'dissolveOrganization'
  /** Puts a lower grade in its place, until the day on which this one would have ended. 降级 */
  | 'downgradeGrade'
  /** Drafts what a household may get for adapting its home of the region of the office. 拟定适老化改造补助标准 */
  | 'draftAdaptationStandard'
  /** Drafts an item of a catalogue of the region of the office. 拟定配置清单项目 */
  | 'draftCatalogueItem'
  /** Drafts a contest of skills of the region of the office. 拟定职业技能竞赛 */
  | 'draftCompetition'
  /** Drafts an office of government of the region of the office. 拟定政府部门 */
  | 'draftGovernmentOffice'
  /** Drafts evidence that a milestone was reached of the region of the office. 拟定节点任务认定 */
  | 'draftMilestone'
  /** Drafts a policy document of the region of the office. 拟定政策文件 */
  | 'draftPolicyDocument'
  /** Drafts posts that were created in elder care of the region of the office. 拟定为老服务岗位 */
  | 'draftPost'
  /** Drafts a cap on a price of inclusive homes of the region of the office. 拟定普惠价格上限 */
  | 'draftPriceCap'
  /** Draws up a contract with an admitted supplier. 拟定合同 */
  | 'draftPurchaseContract'
  /** Drafts an attribute of a region of the region of the office. 拟定区划属性 */
  | 'draftRegionAttribute'
  /** Drafts a notice that changes the code of a region of the region of the office. 拟定区划代码变更公告 */
  | 'draftRegionCodeNotice'
  /** Drafts the population of a region in a year of the region of the office. 拟定人口数据 */
  | 'draftRegionPopulation'
  /** Drafts a reported figure of the region of the office. 拟定报告数据 */
  | 'draftReportedValue'
  /** Begins the next version of the list of a city or county. 拟定清单 */
  | 'draftServiceList'
  /** Drafts a kind of service of the region of the office. 拟定服务类型 */
  | 'draftServiceType'
  /** Drafts the adoption of a standard by a region of the region of the office. 拟定标准采用 */
  | 'draftStandardAdoption'
  /** Drafts a target of the region of the office. 拟定指标 */
  | 'draftTarget'
  /** Settles a month of a contract that is over: its confirmed deliveries at its price, and a sample of them to call back. 编制结算 */
  | 'drawUpSettlement'
  /** Drops it. 不予认定 */
  | 'dropCreditCase'
  /** Lets it in again; consents that still run are in force again. 启用 */
  | 'enableClient'
  /** Refuses it, or ends it: the elder is told. 终止暂缓告知 */
  | 'endAccessWithholding'
  /** Ends an account: closed, lost, or recorded in error. 停用发放账户 */
  | 'endBankAccount'
  /** Ends a person to call about an elder with a last day. 终止联系人 */
  | 'endContactPerson'
  /** Takes it off the list once its term is over. 期满移出 */
  | 'endCreditCase'
  /** Ends the support of a destitute elder with a last day. 终止特困供养 */
  | 'endDestituteSupport'
  /** Ends the disability certificate of an elder with a last day. 终止残疾人证 */
  | 'endDisabilityCertificate'
  /** Ends that an elder belongs to a target group, as an authority certified it with a last day. 终止对象类别 */
  | 'endEligibilityRecord'
  /** Ends a work contract with a last day. 终止任职 */
  | 'endEmployment'
  /** Ends the comparison. 停止比对 */
  | 'endExternalRegisterLink'
  /** Ends the rooms of a kind of a facility with a last day. 终止功能用房 */
  | 'endFacilityRoom'
  /** Ends the contract of an elder with a family doctor’s team with a last day. 终止家庭医生签约 */
  | 'endFamilyDoctorContract'
  /** Ends it: the next request is shown nothing by it. 终止授权 */
  | 'endGrant'
  /** Ends it: the next request of the guardian is shown nothing by it. 终止 */
  | 'endGuardianship'
  /** Ends the enrolment of an elder in health management with a last day. 终止健康管理 */
  | 'endHealthManagement'
  /** Ends that an elder lives in a household with a last day. 终止户成员 */
  | 'endHouseholdMembership'
  /** Ends a signed cooperation of a care home with a medical institution with a last day. 终止医养结合签约 */
  | 'endMedicalCooperation'
  /** Ends a grade, department or standing of a medical institution with a last day. 终止医疗机构等级、科室或资质 */
  | 'endMedicalFeature'
  /** Ends a role of an organisation with a last day. 终止主体角色 */
  | 'endOrganizationRole'
  /** Ends it before its time, with a last day. 终止合同 */
  | 'endPurchaseContract'
  /** Ends it from today, such as when her state has changed. 终止互认 */
  | 'endRecognition'
  /** Ends it without a reason: the next request of the relative is shown nothing by it. 终止授权 */
  | 'endRelativeAuthorization'
  /** Ends an agreement on the support of an elder with a last day. 终止赡养协议 */
  | 'endSupportAgreement'
  /** Ends days on which an elder is not at home with a last day. 终止离家时段 */
  | 'endVisitAbsence'
  /** Ends an entry of the visit register with a last day. 终止探访计划 */
  | 'endVisitPlan'
  /** Records that a worker has left elder care, and ends the contracts with that day. 离职登记 */
  | 'endWorker'
  /** Gives somebody who cares for an elder at home a place in a course for family carers. 家庭照护者报名 */
  | 'enrolFamilyCarer'
  /** Records that she was enrolled. 纳入服务 */
  | 'enrolProactiveLead'
  /** Enrols a worker in a training session that is not over. 报名 */
  | 'enrolWorker'
  /** Records what the evaluation on site came to, part by part. 现场评定 */
  | 'evaluateGrade'
  /** Records that its term is over; it was in force no longer than that anyway. 到期 */
  | 'expireAbilityAssessment'
  /** Records that its time is over. 等级到期 */
  | 'expireGrade'
  /** Files it with civil affairs, which grades and subsidies rest on. 备案 */
  | 'fileFacility'
  /** Asks for an appeal about an organisation or a facility, within 60 days of the decision. 申请机构事项复核 */
  | 'fileFacilityAppeal'
  /** Files what a facility asks from a day on. It follows the prices before it from that day, and no price in force is changed. 价格报备 */
  | 'filePrices'
  /** Asks for an appeal about a registration, within 60 days of the decision. 申请登记事项复核 */
  | 'fileRegistrationAppeal'
  /** Asks for an appeal about a service, within 60 days of the decision. 申请服务事项复核 */
  | 'fileServiceAppeal'
  /** Asks for an appeal about money, within 60 days of the decision. 申请资金事项复核 */
  | 'fileSubsidyAppeal'
  /** Asks for an appeal about a worker or an assessment organisation, within 60 days of the decision. 申请从业与评估事项复核 */
  | 'fileWorkforceAppeal'
  /** Records that an accredited organisation was found below the standard. 认定未达标 */
  | 'findBelowStandard'
  /** Records that it came back from repair; it is disinfected and checked then. 维修完成 */
  | 'finishDeviceRepair'
  /** Grants an award once its notice is over, by somebody else than nominated. 表彰 */
  | 'grantAward'
  /** Lets an app or office read named groups of fields for one purpose, up to twelve months. 同意 */
  | 'grantConsent'
  /** Repairs its credit: the entry leaves the list and everything that is published. 准予信用修复 */
  | 'grantCreditRepair'
  /** Grants the grade for three years once the notice is over; one that the home has ends. 授牌 */
  | 'grantGrade'
  /** Hands the finished works in for acceptance, with what they cost. 提请验收 */
  | 'handInHomeAdaptation'
  /** Hands the fitted bed in for acceptance, with all devices that it has now. 提请验收 */
  | 'handInHomeCareBed'
  /** Records that the worker was heard, and what the worker said. 听取陈述申辩 */
  | 'hearWorker'
  /** Starts the fitting of devices. 安装 */
  | 'installHomeCareBed'
  /** Enters a certificate that was issued to a worker. 发证 */
  | 'issueCertificate'
  /** Makes a code by which one app or office gets to this elder, and shows it once: in `code` of this answer and nowhere else. By the elder it is her consent; an office hands over to offices of other cities, under a grant. 签发转介码 */
  | 'issueReferral'
  /** Lends a device that is in store and fit for use to an elder, against a deposit where the office takes one. 出借 */
  | 'lendDevice'
  /** Lifts a ban before its end, from today on, by somebody else than banned. 提前解除从业禁止 */
  | 'liftBan'
  /** Makes two records of one person one: what is about the duplicate is about the survivor from now on, and the id of the duplicate finds the survivor. Where two of one kind would run, both stand and a merge case is opened. 合并重复档案 */
  | 'mergeElders'
  /** Records that she lives elsewhere in the region of the office. 变更居住地 */
  | 'moveElder'
  /** Records that the household has moved, with all who live in it. 整户迁移 */
  | 'moveHousehold'
  /** Hands a worker over to the region where the worker works now, also in another city; from then on supervision there keeps the entry. 转移登记地区 */
  | 'moveWorker'
  /** Nominates a worker for an award, or records the place that a contest came to. 提名表彰 */
  | 'nominateForAward'
  /** Records that the organisation was told what it is charged with and that it may make a statement within seven days. 告知 */
  | 'notifyCreditCase'
  /** Records an objection that somebody made during the notice. 登记异议 */
  | 'objectToGrade'
  /** Offers a free bed to the first in the queue for its class, or to an emergency out of turn; the offer holds the bed. 通知入住 */
  | 'offerAdmission'
  /** Opens the line of a programme, region and year. 安排预算 */
  | 'openBudgetLine'
  /** Opens a record on what a worker is said to have done. 立案 */
  | 'openConductRecord'
  /** Asks a register for an elder; one link of a register at a time. 发起比对 */
  | 'openExternalRegisterLink'
  /** Records that it has begun to operate. 开业 */
  | 'openFacility'
  /** Takes a dwelling into the register, before anybody is recorded as living there. 立户 */
  | 'openHousehold'
  /** Opens a lead for an item that the hub finds nobody for by itself. 登记线索 */
  | 'openProactiveLead'
  /** Opens the periodic evaluation of its services. 启动评价 */
  | 'openSupplierEvaluation'
  /** Opens a session of a published programme for enrolment. 开设培训班次 */
  | 'openTrainingSession'
  /** Orders an assessment and hands the order in, or keeps it as a draft. 申请评估 */
  | 'orderAbilityAssessment'
  /** Takes a decision back after its review, by somebody else than decided. 复核撤销 */
  | 'overturnConductDecision'
  /** Finds the decision wrong: it leaves the list as if it had never been there. 撤销认定 */
  | 'overturnCreditCase'
  /** Takes the decision back: what undoes it happens with the answer. 撤销原决定（机构事项复核） */
  | 'overturnFacilityAppeal'
  /** Finds the decision wrong: what was refused goes before the committee, what was taken away holds again as if it had not been. 撤销原决定 */
  | 'overturnGradeDecision'
  /** Takes the decision back: what undoes it happens with the answer. 撤销原决定（登记事项复核） */
  | 'overturnRegistrationAppeal'
  /** Takes the decision back: what undoes it happens with the answer. 撤销原决定（服务事项复核） */
  | 'overturnServiceAppeal'
  /** Takes the decision back: what undoes it happens with the answer. 撤销原决定（资金事项复核） */
  | 'overturnSubsidyAppeal'
  /** Takes the decision back: what undoes it happens with the answer. 撤销原决定（从业与评估事项复核） */
  | 'overturnWorkforceAppeal'
  /** Passes it on to the review of the city. 县级审核通过 */
  | 'passSubsidyCountyReview'
  /** Pays it from the budget line that it names. 付款 */
  | 'payPurchase'
  /** Takes a planned facility into the register. 登记筹建设施 */
  | 'planFacility'
  /** Prepares a programme that a policy document names. 拟定补贴项目 */
  | 'prepareSubsidyProgramme'
  /** Proposes by which rule an elder is not told of an access, until a day at most six months from now. 提出暂缓告知 */
  | 'proposeAccessWithholding'
  /** Proposes an organisation for the list of broken trust. 提出失信认定 */
  | 'proposeCreditCase'
  /** Drafts a pact between cities, the caller’s own among them. 拟定 */
  | 'proposePact'
  /** Puts the result on public notice from today. 公示 */
  | 'publiciseAbilityAssessment'
  /** Puts a nomination on public notice for seven days, by somebody else than nominated. 公示 */
  | 'publiciseAward'
  /** Passes the review of the city and displays it for objections, seven days after today. 市级审核通过并公示 */
  | 'publiciseSubsidyApplication'
  /** Publishes what a household may get for adapting its home. 发布适老化改造补助标准 */
  | 'publishAdaptationStandard'
  /** Publishes an item of a catalogue. 发布配置清单项目 */
  | 'publishCatalogueItem'
  /** Publishes a contest of skills. 发布职业技能竞赛 */
  | 'publishCompetition'
  /** Puts it on the public list from today on. 公布 */
  | 'publishCreditCase'
  /** Publishes an office of government. 发布政府部门 */
  | 'publishGovernmentOffice'
  /** Publishes evidence that a milestone was reached. 发布节点任务认定 */
  | 'publishMilestone'
  /** Publishes a policy document. 发布政策文件 */
  | 'publishPolicyDocument'
  /** Publishes posts that were created in elder care. 发布为老服务岗位 */
  | 'publishPost'
  /** Publishes a cap on a price of inclusive homes. 发布普惠价格上限 */
  | 'publishPriceCap'
  /** Makes it public; the prices before it end with the day before its first. 公布价格 */
  | 'publishPriceFiling'
  /** Publishes an attribute of a region. 发布区划属性 */
  | 'publishRegionAttribute'
  /** Publishes a notice that changes the code of a region. 发布区划代码变更公告 */
  | 'publishRegionCodeNotice'
  /** Publishes the population of a region in a year. 发布人口数据 */
  | 'publishRegionPopulation'
  /** Publishes a reported figure. 发布报告数据 */
  | 'publishReportedValue'
  /** Publishes it with its first day, in place of the version before; a list below that of the city is refused (R-32). 发布清单 */
  | 'publishServiceList'
  /** Publishes a kind of service. 发布服务类型 */
  | 'publishServiceType'
  /** Publishes the adoption of a standard by a region. 发布标准采用 */
  | 'publishStandardAdoption'
  /** Publishes a target. 发布指标 */
  | 'publishTarget'
  /** Publishes a training programme. 发布培训计划 */
  | 'publishTrainingProgramme'
  /** Takes what devices of a vendor have sent: each alarm is an alert, and each sign of life says when its device was last heard. All of it is taken or nothing. An alarm that was taken before gives the same alert back and changes nothing. 上报报警 */
  | 'raiseEmergencyAlerts'
  /** Takes an offer back, as when the bed cannot be used; the place in the queue stays. 撤回通知 */
  | 'recallAdmissionOffer'
  /** Asks for it back. 收回 */
  | 'recallDevice'
  /** Records that a home with a grade was looked at again. 复核检查 */
  | 'recheckGrade'
  /** Records that the money of a settlement that was taken back has come back: its line has it again. 追回 */
  | 'reclaimPurchase'
  /** Takes back what was paid without ground; the budget line has it again. 追回 */
  | 'reclaimSubsidy'
  /** Decides by R-26 whether what another city assessed counts in the caller’s. 互认 */
  | 'recogniseAssessment'
  /** Records an account of an elder. The number is masked from then on. 登记发放账户 */
  | 'recordBankAccount'
  /** Records what an elder of the sample said when she was called back; what she denies is not paid for. 登记回访 */
  | 'recordCallBack'
  /** Records a person to call about an elder. 登记联系人 */
  | 'recordContactPerson'
  /** Records what the organisation said. 登记陈述申辩 */
  | 'recordCreditStatement'
  /** Records the support of a destitute elder. 登记特困供养 */
  | 'recordDestituteSupport'
  /** Records the disability certificate of an elder. 登记残疾人证 */
  | 'recordDisabilityCertificate'
  /** Records that somebody who is registered in another city has moved here, by number and name. 迁入登记 */
  | 'recordElderArrival'
  /** Records a death, from whose day on nothing is due to her. 死亡登记 */
  | 'recordElderDeath'
  /** Records that she has left the cities of the hub. 迁出登记 */
  | 'recordElderLeft'
  /** Records that an elder belongs to a target group, as an authority certified it. 登记对象类别 */
  | 'recordEligibilityRecord'
  /** Records a work contract of a worker. 登记任职 */
  | 'recordEmployment'
  /** Records the scores of the examination, or of the one that was sat again. 登记考核成绩 */
  | 'recordExamination'
  /** Records the rooms of a kind of a facility. 登记功能用房 */
  | 'recordFacilityRoom'
  /** Records the contract of an elder with a family doctor’s team. 登记家庭医生签约 */
  | 'recordFamilyDoctorContract'
  /** Records who may act for an elder, by which document, for how long and in what. 登记 */
  | 'recordGuardianship'
  /** Records the enrolment of an elder in health management. 登记健康管理 */
  | 'recordHealthManagement'
  /** Records the care given in one month, once a month. 登记照护记录 */
  | 'recordHomeCare'
  /** Records that an elder lives in a household. 登记户成员 */
  | 'recordHouseholdMembership'
  /** Records how a region used its fund in a year; the sums follow from the lines. 登记公益金分配 */
  | 'recordLotteryFund'
  /** Records a signed cooperation of a care home with a medical institution. 登记医养结合签约 */
  | 'recordMedicalCooperation'
  /** Records a grade, department or standing of a medical institution. 登记医疗机构等级、科室或资质 */
  | 'recordMedicalFeature'
  /** Records a role of an organisation. 登记主体角色 */
  | 'recordOrganizationRole'
  /** Records what the register has answered, on which day. 登记比对结果 */
  | 'recordRegisterMatch'
  /** Records one or several deliveries under a contract, all of them or none. 登记服务 */
  | 'recordServiceDeliveries'
  /** Records what somebody objected while it was displayed. 登记异议 */
  | 'recordSubsidyObjection'
  /** Records an agreement on the support of an elder. 登记赡养协议 */
  | 'recordSupportAgreement'
  /** Records that the training was attended, from its last day on. 完成培训 */
  | 'recordTraining'
  /** Records days on which an elder is not at home. 登记离家时段 */
  | 'recordVisitAbsence'
  /** Records an entry of the visit register. 登记探访计划 */
  | 'recordVisitPlan'
  /** Records one or several visits, all of them or none; a month is open until it closes. 登记探访 */
  | 'recordVisits'
  /** Records a death, and ends the contracts with that day. 从业人员死亡登记 */
  | 'recordWorkerDeath'
  /** Puts one back on the books that was found again. 找回 */
  | 'recoverDevice'
  /** Says what was done about it. 登记整改 */
  | 'rectifyServiceReview'
  /** Puts the result before the committee. 提交评定委员会 */
  | 'referToGradeCommittee'
  /** Refuses the repair: the entry stays. 不予信用修复 */
  | 'refuseCreditRepair'
  /** Refuses it. 不予确认 */
  | 'refuseElderArrival'
  /** Does not give it; the office that asked reads why. 拒绝授权 */
  | 'refuseGrant'
  /** Enters the application of an organisation to assess. 登记评估机构 */
  | 'registerAssessmentOrganisation'
  /** Registers the app or office behind an organisation of the identity provider. 登记 */
  | 'registerClient'
  /** Registers one or several devices of a vendor, all of them or none. 登记设备 */
  | 'registerDevices'
  /** Takes somebody of 60 or more years into the register. 登记 */
  | 'registerElder'
  /** Records that it is registered as a legal person. 法人登记 */
  | 'registerFacility'
  /** Takes a medical institution into the register. 登记医疗机构 */
  | 'registerMedicalInstitution'
  /** Takes an organisation into the register. 登记运营主体 */
  | 'registerOrganization'
  /** Takes somebody of 16 or more years into the register of workers. 登记从业人员 */
  | 'registerWorker'
  /** Takes it back that an award was taken back. 恢复表彰 */
  | 'reinstateAward'
  /** Takes its revocation back: it is suspended as it was before. 撤销吊销决定 */
  | 'reinstateCertificate'
  /** Takes back a death or a leaving that was recorded in error. 恢复在册 */
  | 'reinstateElder'
  /** Takes back a cancellation that was recorded in error; what ended with it is recorded again. 恢复医疗机构 */
  | 'reinstateMedicalInstitution'
  /** Takes back a dissolution that was recorded in error. 恢复运营主体 */
  | 'reinstateOrganization'
  /** Takes back an end that was recorded in error; the contracts that ended with it go on. 恢复从业登记 */
  | 'reinstateWorker'
  /** Refuses it. 不予评定 */
  | 'rejectGrade'
  /** Refuses it. 不予批准 */
  | 'rejectHomeAdaptation'
  /** Refuses it. 不予批准 */
  | 'rejectHomeCareBed'
  /** Refuses it. 不予批准 */
  | 'rejectSubsidyApplication'
  /** Does not admit it. 不予入库 */
  | 'rejectSupplier'
  /** Lets it in again. 恢复账号 */
  | 'releaseAccount'
  /** Takes an item out of a draft. 移除项目 */
  | 'removeServiceListItem'
  /** Removes it out of turn, for example when it is on the list of broken trust, or asks for it. 移出 */
  | 'removeSupplier'
  /** Takes it back that an award was not granted: it is nominated again. 撤销不予表彰决定 */
  | 'reopenAward'
  /** Lets payments be made from it again, while its year is not over. 重新启用预算 */
  | 'reopenBudgetLine'
  /** Lets its lines take entries again, and says why in the note. 重新开账 */
  | 'reopenBudgetYear'
  /** Takes its refusal back: it is to be confirmed or refused anew. 撤销不予确认 */
  | 'reopenElderArrival'
  /** Lets it operate again after a suspension, or takes the notice of a closure back. 恢复运营 */
  | 'reopenFacility'
  /** Takes its refusal back: it is handed in anew today. 撤销不予批准 */
  | 'reopenHomeAdaptation'
  /** Takes its refusal back: it is handed in anew today. 撤销不予批准 */
  | 'reopenHomeCareBed'
  /** Takes it up again, as when she has changed her mind. 重新办理 */
  | 'reopenProactiveLead'
  /** Takes its refusal back: it is handed in anew today, and reviewed from the start. 撤销不予批准 */
  | 'reopenSubsidyApplication'
  /** Opens enrolment again, before the last day. 重新开放报名 */
  | 'reopenTrainingSession'
  /** Sends it to be repaired. 送修 */
  | 'repairDevice'
  /** Reports the beds that it has as of a day: a new count of its register of beds. What an office reports holds over a report of the operator of the same day. 上报床位 */
  | 'reportBeds'
  /** Records that it cannot be found. 报失 */
  | 'reportDeviceLost'
  /** Records once that the worker asks for a review, within 60 days of the decision, which holds meanwhile. 申请复核 */
  | 'requestConductReview'
  /** Asks the city of a region to be let look up persons there, one at a time, under a pact. 申请授权 */
  | 'requestGrant'
  /** Records what was found and done. 处置完成 */
  | 'resolveEmergencyAlert'
  /** Decides a conflict after what is wrong was put right, here or there; a person does, and no system. 处理不一致 */
  | 'resolveRegisterConflict'
  /** Accredits it again from today on, where rule R-09 holds. 恢复认定 */
  | 'restoreAccreditation'
  /** Puts it in force again from today on; the days until yesterday stay suspended. 恢复 */
  | 'restoreCertificate'
  /** Takes a reclaim back: what came back is to be paid again, by somebody else than does this. 撤销追回 */
  | 'restoreSubsidyPayment'
  /** Takes back an end that was recorded in error. 恢复任职 */
  | 'resumeEmployment'
  /** Ends the pause today. 恢复 */
  | 'resumeHomeCareBed'
  /** Gives the order back to be mended. 退回 */
  | 'returnAbilityAssessment'
  /** Records that it was given back today; the device is disinfected and checked before the next elder. 归还 */
  | 'returnDevice'
  /** Sends the works back: they were not accepted. 验收不合格 */
  | 'returnHomeAdaptation'
  /** Sends it back to the fitting: acceptance failed. 验收不合格 */
  | 'returnHomeCareBed'
  /** Sends it back for correction. 退回备案 */
  | 'returnPriceFiling'
  /** Sends it back unpaid. 退回 */
  | 'returnPurchase'
  /** Sends it back to be drawn up anew. 退回清单 */
  | 'returnServiceList'
  /** Sends it back for correction; it is handed in anew. 退回 */
  | 'returnSubsidyApplication'
  /** Shows the number of an account of an elder, once, in the same way. 查看银行账号 */
  | 'revealBankAccount'
  /** Shows the identity number of an elder, once: in `value` of this answer and nowhere else, also not when the same input is sent again. The elder reads who looked, and why. 查看身份证号 */
  | 'revealNationalId'
  /** Takes the reclaim back: what came back is paid again today, by the budget lines that had it. 撤销追回 */
  | 'reverseReclaimProposal'
  /** Takes back what was accepted, in place of changing it; finance takes back what it paid. 冲销结算 */
  | 'reverseSettlement'
  /** Takes up the dispute. 复核 */
  | 'reviewAbilityAssessment'
  /** Finds the papers in order. 审查评定材料 */
  | 'reviewGradeApplication'
  /** Finds it right, after looking into it. 核实 */
  | 'reviewReclaimProposal'
  /** Says how a delivery was, once for each; staff may write down what she says by telephone. 评价服务 */
  | 'reviewServiceDelivery'
  /** Records that it was reviewed against the list of the level above that is in force and holds all of it (R-32). 复核清单 */
  | 'reviewServiceList'
  /** Reviews once, on its objection, that it was rejected, suspended or removed: upheld, or set aside. 复核 */
  | 'reviewSupplierDecision'
  /** Revokes a result, in force or not, from today. 撤销 */
  | 'revokeAbilityAssessment'
  /** Takes an award back, by somebody else than granted it. 撤销表彰 */
  | 'revokeAward'
  /** Ends it for good, from the day it was suspended. 撤销 */
  | 'revokeCertificate'
  /** Takes it away. 撤销等级 */
  | 'revokeGrade'
  /** Ends it for the office, such as after a complaint. 撤销授权 */
  | 'revokeRelativeAuthorization'
  /** Ends every token that was issued to it until now: once its secret at the identity provider is a new one, a former one opens nothing more. 更换密钥 */
  | 'rotateClientKey'
  /** Records the scores of today; the level is computed here. 评定 */
  | 'scoreAbilityAssessment'
  /** Adds an item to a draft, or replaces the one with its code. 添加或替换项目 */
  | 'setServiceListItem'
  /** Records once what of the deposit is kept, and why; the rest was paid back. 押金结算 */
  | 'settleDeviceDeposit'
  /** Says that it is settled, once one of the two has ended: the other one is the survivor’s. 办结待处理事项 */
  | 'settleMergeCase'
  /** Finds that it was given or not, and says why. 处理异议 */
  | 'settleServiceDispute'
  /** Signs it for the caller’s own region, a member; the last member’s makes it SIGNED. 签署 */
  | 'signPact'
  /** Signs it: deliveries are recorded under it from its first day on. 签订合同 */
  | 'signPurchaseContract'
  /** Records that some who live there have left for a household of their own, from a day on. 分户 */
  | 'splitHousehold'
  /** Begins the works. 开工 */
  | 'startHomeAdaptation'
  /** Starts the review of the county, district or banner. 县级审核 */
  | 'startSubsidyReview'
  /** Hands in a draft, or again what was returned. 提交 */
  | 'submitAbilityAssessment'
  /** Hands it in, once its period is over, with the amount by the current facts. 提交 */
  | 'submitSubsidyApplication'
  /** Hands in all that was missing; the promised clock goes on. 补正材料 */
  | 'supplementAbilityAssessment'
  /** Hands in all that was missing; the promised clock goes on. 补正材料 */
  | 'supplementHomeAdaptation'
  /** Hands in all that was missing; the promised clock goes on. 补正材料 */
  | 'supplementHomeCareBed'
  /** Hands in all that was missing; the promised clock goes on. 补正材料 */
  | 'supplementSubsidyApplication'
  /** Records the survey of the home and the plan of this household, in place of an earlier one. 入户评估 */
  | 'surveyHomeAdaptation'
  /** Takes it out of force from today on. 暂停 */
  | 'suspendCertificate'
  /** Suspends its operation: it takes nobody in. 责令暂停 */
  | 'suspendFacility'
  /** Pauses it from today, as for a stay in hospital. 暂停 */
  | 'suspendHomeCareBed'
  /** Takes it in, to be disinfected and checked before the next elder. 送消毒检修 */
  | 'takeInDevice'
  /** Ends it today, or refuses a draft; any one member may. 终止 */
  | 'terminatePact'
  /** Takes a wrong merge back: what the duplicate brought goes back to it, what was written since stays with the survivor. 撤销合并 */
  | 'undoMerge'
  /** Upholds a decision after its review, by somebody else than decided. 复核维持 */
  | 'upholdConductDecision'
  /** Finds the decision right: it stands. 维持认定 */
  | 'upholdCreditCase'
  /** Answers that the decision stands. 维持原决定（机构事项复核） */
  | 'upholdFacilityAppeal'
  /** Finds the decision right: it stands. 维持原决定 */
  | 'upholdGradeDecision'
  /** Finds the objection right: the committee decides anew. 异议成立 */
  | 'upholdGradeObjection'
  /** Answers that the decision stands. 维持原决定（登记事项复核） */
  | 'upholdRegistrationAppeal'
  /** Answers that the decision stands. 维持原决定（服务事项复核） */
  | 'upholdServiceAppeal'
  /** Answers that the decision stands. 维持原决定（资金事项复核） */
  | 'upholdSubsidyAppeal'
  /** Answers that the decision stands. 维持原决定（从业与评估事项复核） */
  | 'upholdWorkforceAppeal'
  /** Says whether a bad review was found to be so: it is mended then, else closed. 核实差评 */
  | 'verifyServiceReview'
  /** Takes back what was recorded in error. 作废服务记录 */
  | 'voidServiceDelivery'
  /** Takes back a visit of an open month, by who recorded it or by supervision. 作废探访记录 */
  | 'voidVisitRecord'
  /** Puts it into the queue (R-20), or ranks it anew by what is known of the elder today. 进入轮候 */
  | 'waitlistAdmission'
  /** Warns a worker who was heard, by somebody else than opened the record. 警示 */
  | 'warnWorker'
  /** Takes the order back before anybody was assessed. 撤回 */
  | 'withdrawAbilityAssessment'
  /** Withdraws the accreditation from today on: nothing is assessed and nothing of it recognised. 撤销认定 */
  | 'withdrawAccreditation'
  /** Withdraws what a household may get for adapting its home. 撤回适老化改造补助标准 */
  | 'withdrawAdaptationStandard'
  /** Ends an application before the elder moves in. 撤回申请 */
  | 'withdrawAdmission'
  /** Withdraws an item of a catalogue. 撤回配置清单项目 */
  | 'withdrawCatalogueItem'
  /** Withdraws a contest of skills. 撤回职业技能竞赛 */
  | 'withdrawCompetition'
  /** Takes it back: the next request is shown nothing by it. 撤回同意 */
  | 'withdrawConsent'
  /** Gives a place in a training session back; the worker may take one in it again. 取消报名 */
  | 'withdrawEnrolment'
  /** Takes it back before it is answered. 撤回机构事项复核 */
  | 'withdrawFacilityAppeal'
  /** Gives the place of a carer back. 取消家庭照护者报名 */
  | 'withdrawFamilyCarer'
  /** Withdraws an office of government. 撤回政府部门 */
  | 'withdrawGovernmentOffice'
  /** Gives an application up. 撤回评定申请 */
  | 'withdrawGradeApplication'
  /** Takes it back before the works begin. 撤回 */
  | 'withdrawHomeAdaptation'
  /** Withdraws evidence that a milestone was reached. 撤回节点任务认定 */
  | 'withdrawMilestone'
  /** Takes back the signature of the caller’s own region, while others are still missing. 撤回签署 */
  | 'withdrawPactSignature'
  /** Withdraws a policy document. 撤回政策文件 */
  | 'withdrawPolicyDocument'
  /** Withdraws posts that were created in elder care. 撤回为老服务岗位 */
  | 'withdrawPost'
  /** Withdraws a cap on a price of inclusive homes. 撤回普惠价格上限 */
  | 'withdrawPriceCap'
  /** Takes public prices back: those in force end today, and those to come never begin, so that the ones before them go on. 撤回价格 */
  | 'withdrawPriceFiling'
  /** Takes back the consent that it rests on, from today; the office does it for her at its window. 撤回同意 */
  | 'withdrawRecognition'
  /** Withdraws an attribute of a region. 撤回区划属性 */
  | 'withdrawRegionAttribute'
  /** Withdraws a notice that changes the code of a region. 撤回区划代码变更公告 */
  | 'withdrawRegionCodeNotice'
  /** Withdraws the population of a region in a year. 撤回人口数据 */
  | 'withdrawRegionPopulation'
  /** Takes it back before it is answered. 撤回登记事项复核 */
  | 'withdrawRegistrationAppeal'
  /** Withdraws a reported figure. 撤回报告数据 */
  | 'withdrawReportedValue'
  /** Takes it back before it is answered. 撤回服务事项复核 */
  | 'withdrawServiceAppeal'
  /** Withdraws it with today as its last day; the list of the level above applies then. 撤销清单 */
  | 'withdrawServiceList'
  /** Takes it back before anybody has looked into it. 撤回评价 */
  | 'withdrawServiceReview'
  /** Withdraws a kind of service. 撤回服务类型 */
  | 'withdrawServiceType'
  /** Gives it up before it is accepted: its deliveries can be settled anew. 撤回结算 */
  | 'withdrawSettlement'
  /** Withdraws the adoption of a standard by a region. 撤回标准采用 */
  | 'withdrawStandardAdoption'
  /** Takes it back before it is answered. 撤回资金事项复核 */
  | 'withdrawSubsidyAppeal'
  /** Withdraws it before it is decided on. 撤回申请 */
  | 'withdrawSubsidyApplication'
  /** Takes rates back before their first day. 撤回补贴标准 */
  | 'withdrawSubsidyRates'
  /** Withdraws a target. 撤回指标 */
  | 'withdrawTarget'
  /** Withdraws a training programme whose sessions are all over or cancelled. 撤回培训计划 */
  | 'withdrawTrainingProgramme'
  /** Takes it back before it is answered. 撤回从业与评估事项复核 */
  | 'withdrawWorkforceAppeal'
  /** Takes it off the books. 核销 */
  | 'writeOffDevice';

/** Why a target has no actual figure. 无实际值的原因 */
export type ActualReason =
  /** The document does not say what to count. 无统计口径 */
  | 'NOT_MEASURABLE'
  /** The hub keeps no rows of this kind yet. 尚未统计 */
  | 'NOT_MEASURED_YET'
  /** It is measured, but the region has no such rows. 无数据 */
  | 'NO_DATA'
  /** A line that a rule uses; nothing is counted. 规则参数 */
  | 'RULE_PARAMETER'
  /** Its rows are a sample: they say nothing of a number of the whole region. 样本数据不判定绝对指标 */
  | 'SAMPLE'
  /** It counts fewer than ten people. 小数保密 */
  | 'SMALL_NUMBER'
  /** It is not known of enough rows whether they count on the day. 日期不详，无法判定 */
  | 'UNDATED';

/**
 * Status of an application for a bed and of the stay after it. 入住状态
 *
 * How it changes:
 * - applyForAdmission: New → APPLIED
 * - checkAdmissionAssessment: APPLIED → ASSESSMENT_CHECK
 * - waitlistAdmission: ASSESSMENT_CHECK, WAITLISTED → WAITLISTED
 * - offerAdmission: WAITLISTED → OFFERED
 * - recallAdmissionOffer: OFFERED → WAITLISTED
 * - declineAdmissionOffer: OFFERED → WAITLISTED or WITHDRAWN
 * - admitElder: OFFERED → ADMITTED
 * - confirmAdmission: ADMITTED → ADMITTED
 * - dischargeElder: ADMITTED → DISCHARGED
 * - withdrawAdmission: APPLIED, ASSESSMENT_CHECK, WAITLISTED, OFFERED → WITHDRAWN
 */
export type AdmissionStatus =
  /** Lives there. 在住 */
  | 'ADMITTED'
  /** Applied for. 申请 */
  | 'APPLIED'
  /** The ability assessment was checked. 评估核验 */
  | 'ASSESSMENT_CHECK'
  /** Has left. 离院 */
  | 'DISCHARGED'
  /** A bed is offered, and held. 通知入住 */
  | 'OFFERED'
  /** In the queue. 轮候 */
  | 'WAITLISTED'
  /** Ended before the elder moved in. 已撤回 */
  | 'WITHDRAWN';

/**
 * Status of a recognition; `countsUntil` says how long it counts. 互认状态
 *
 * How it changes:
 * - recogniseAssessment: New → RECOGNISED or BAND_ONLY
 * - endRecognition: RECOGNISED, BAND_ONLY → TERMINATED
 * - withdrawRecognition: RECOGNISED, BAND_ONLY → TERMINATED
 */
export type AssessmentRecognitionStatus =
  /** The band alone counts; who needs an assessment is assessed again. 仅互认失能程度 */
  | 'BAND_ONLY'
  /** Level and band count in this city as one of its own. 已互认 */
  | 'RECOGNISED'
  /** Ended, or another one took its place. 已终止 */
  | 'TERMINATED';

/** A standard by which ability is assessed; `assessmentStandards` has their text. 评估标准 */
export type AssessmentStandardCode =
  /** GB/T 42195-2022. 老年人能力评估规范 */
  | 'GBT42195_2022'
  /** Long-term-care scale of 2021. 长期护理失能等级评估标准(试行) */
  | 'LTC_2021'
  /** MZ/T 039-2013. 老年人能力评估 */
  | 'MZT039_2013';

/**
 * Status of an assessment. Its days alone say whether it is in force: from `effectiveFrom` to `validUntil`, or to the day before `endedOn`. 评估状态
 *
 * How it changes:
 * - orderAbilityAssessment: New → SUBMITTED or DRAFT
 * - submitAbilityAssessment: DRAFT, RETURNED → SUBMITTED
 * - checkAbilityAssessmentMaterials: SUBMITTED → SUBMITTED
 * - askAbilityAssessmentSupplement: SUBMITTED → SUPPLEMENT
 * - supplementAbilityAssessment: SUPPLEMENT → SUBMITTED
 * - deliverAbilityAssessmentResult: EFFECTIVE, DISPUTED, REVIEWING, EXPIRED, SUPERSEDED, REVOKED → EFFECTIVE or DISPUTED or REVIEWING or EXPIRED or SUPERSEDED or REVOKED
 * - withdrawAbilityAssessment: DRAFT, SUBMITTED, SUPPLEMENT, RETURNED, ACCEPTED, ASSIGNED → REVOKED
 * - acceptAbilityAssessment: SUBMITTED → ACCEPTED
 * - returnAbilityAssessment: SUBMITTED → RETURNED
 * - assignAbilityAssessment: ACCEPTED, ASSIGNED → ASSIGNED
 * - scoreAbilityAssessment: ASSIGNED → SCORED
 * - publiciseAbilityAssessment: SCORED → PUBLICISED
 * - activateAbilityAssessment: PUBLICISED → EFFECTIVE
 * - disputeAbilityAssessment: EFFECTIVE → DISPUTED
 * - reviewAbilityAssessment: DISPUTED → REVIEWING
 * - concludeAbilityAssessmentReview: REVIEWING → EFFECTIVE
 * - expireAbilityAssessment: EFFECTIVE → EXPIRED
 * - revokeAbilityAssessment: SCORED, PUBLICISED, EFFECTIVE, DISPUTED, REVIEWING → REVOKED
 */
export type AssessmentStatus =
  /** Accepted. 已受理 */
  | 'ACCEPTED'
  /** Given to two assessors. 已派单 */
  | 'ASSIGNED'
  /** Disputed, and in force until that is decided. 有异议 */
  | 'DISPUTED'
  /** Application being written. 草稿 */
  | 'DRAFT'
  /** In force. 生效 */
  | 'EFFECTIVE'
  /** Its term is over. 已过期 */
  | 'EXPIRED'
  /** Result on public notice. 公示中 */
  | 'PUBLICISED'
  /** Returned to the applicant. 已退回 */
  | 'RETURNED'
  /** Under review, and in force until that is decided. 复核中 */
  | 'REVIEWING'
  /** Revoked, or withdrawn before it was scored. 已撤销 */
  | 'REVOKED'
  /** Scored. 已评定 */
  | 'SCORED'
  /** Applied for. 已申请 */
  | 'SUBMITTED'
  /** A later one took its place when it came into force. 已被替代 */
  | 'SUPERSEDED'
  /** What is missing is to be supplemented; the promised clock stops. 待补正 */
  | 'SUPPLEMENT';

/** Skill level, from L5 (lowest) to L1 (highest). 职业技能等级 */
export type CertificateLevel =
  /** Level 1, senior technician. 一级/高级技师 */
  | 'L1'
  /** Level 2, technician. 二级/技师 */
  | 'L2'
  /** Level 3, senior. 三级/高级工 */
  | 'L3'
  /** Level 4, intermediate. 四级/中级工 */
  | 'L4'
  /** Level 5, elementary. 五级/初级工 */
  | 'L5';

/** How an actual figure is compared with the value; limits are inclusive (民法典 art. 1259). 比较方式 */
export type Comparison =
  /** Not less than the value. 不低于 */
  | 'AT_LEAST'
  /** Not more than the value. 不超过 */
  | 'AT_MOST'
  /** The value itself. 等于 */
  | 'EQUAL';

/** The register whose rows a figure is computed from. 数据归属 */
export type DataOwner =
  /** Elders and assessments. 老年人 */
  | 'ELDERS'
  /** Facilities. 设施机构 */
  | 'FACILITIES'
  /** Money. 资金 */
  | 'FINANCE'
  /** Regions, policies and targets. 区域治理 */
  | 'REGIONS'
  /** Services. 服务 */
  | 'SERVICES'
  /** Workforce. 人才 */
  | 'WORKFORCE';

/** PLANNED → PAID; a payment may come back (FAILED) or be taken back (RECLAIMED). 发放状态 */
export type DisbursementStatus =
  /** Sent back by the bank. 发放失败 */
  | 'FAILED'
  /** Paid. 已发放 */
  | 'PAID'
  /** Due, not paid yet. 待发放 */
  | 'PLANNED'
  /** Taken back. 已追回 */
  | 'RECLAIMED';

/** Why a stay ended. 离院原因 */
export type DischargeReason =
  /** Died. 去世 */
  | 'DECEASED'
  /** Went to hospital. 住院 */
  | 'HOSPITAL'
  /** Another reason, told in the note. 其他 */
  | 'OTHER'
  /** Moved to another facility. 转院 */
  | 'OTHER_FACILITY'
  /** Went home. 回家 */
  | 'RETURNED_HOME';

/** Where a fact comes from. 事实来源 */
export type FactSource =
  /** A default of this hub; the document is silent. 系统默认 */
  | 'DEFAULT'
  /** The policy document says so. 文件规定 */
  | 'DOCUMENT'
  /** The members agreed it in this hub. 成员约定 */
  | 'MEMBERS';

/** Where the money comes from. 资金来源 */
export type FundingSource =
  /** County, district or banner budget. 县区、旗区财政 */
  | 'BANNER'
  /** Central budget investment. 中央预算内投资 */
  | 'CENTRAL_BUDGET'
  /** Donations and charitable funds. 慈善捐赠 */
  | 'CHARITY'
  /** City budget. 市级财政 */
  | 'CITY'
  /** Village or collective economy. 集体经济 */
  | 'COLLECTIVE'
  /** Development finance. 开发性金融 */
  | 'DEV_FINANCE'
  /** Welfare lottery fund. 福利彩票公益金 */
  | 'LOTTERY'
  /** Province or autonomous region. 省级、自治区财政 */
  | 'PROVINCE'
  /** Special-purpose government bonds. 政府专项债 */
  | 'SPECIAL_BOND';

/** What R-08 may ask a valid assessment for. 须先评估的事项 */
export type GatedRequest =
  /** Admission to a care institution. 入住养老机构 */
  | 'FACILITY_ADMISSION'
  /** A service that the government buys. 政府购买服务 */
  | 'PURCHASED_SERVICE'
  /** A subsidy. 养老服务补贴 */
  | 'SUBSIDY';

/**
 * Status of a home care bed. 家庭养老床位状态
 *
 * How it changes:
 * - applyForHomeCareBed: New → APPLIED
 * - checkHomeCareBedMaterials: APPLIED → APPLIED
 * - askHomeCareBedSupplement: APPLIED → SUPPLEMENT
 * - supplementHomeCareBed: SUPPLEMENT → APPLIED
 * - deliverHomeCareBedResult: APPROVED, INSTALLING, ACCEPTANCE, ACTIVE, SUSPENDED, REJECTED, CLOSED → APPROVED or INSTALLING or ACCEPTANCE or ACTIVE or SUSPENDED or REJECTED or CLOSED
 * - assessHomeCareBed: APPLIED → ASSESSED
 * - approveHomeCareBed: ASSESSED → APPROVED
 * - rejectHomeCareBed: APPLIED, SUPPLEMENT, ASSESSED → REJECTED
 * - reopenHomeCareBed: REJECTED → APPLIED
 * - installHomeCareBed: APPROVED → INSTALLING
 * - handInHomeCareBed: INSTALLING → ACCEPTANCE
 * - returnHomeCareBed: ACCEPTANCE → INSTALLING
 * - acceptHomeCareBed: ACCEPTANCE → ACTIVE
 * - recordHomeCare: ACTIVE, SUSPENDED → ACTIVE or SUSPENDED
 * - suspendHomeCareBed: ACTIVE → SUSPENDED
 * - resumeHomeCareBed: SUSPENDED → ACTIVE
 * - closeHomeCareBed: APPLIED, SUPPLEMENT, ASSESSED, APPROVED, INSTALLING, ACCEPTANCE, ACTIVE, SUSPENDED → CLOSED
 */
export type HomeCareBedStatus =
  /** Fitted, to be accepted. 待验收 */
  | 'ACCEPTANCE'
  /** In service. 服务中 */
  | 'ACTIVE'
  /** Applied for. 已申请 */
  | 'APPLIED'
  /** Approved. 已批准 */
  | 'APPROVED'
  /** Elder and home were assessed. 已评估 */
  | 'ASSESSED'
  /** Ended. 已关闭 */
  | 'CLOSED'
  /** Devices are being fitted. 安装中 */
  | 'INSTALLING'
  /** Refused, with the reason. 未批准 */
  | 'REJECTED'
  /** What is missing is to be supplemented; the promised clock stops. 待补正 */
  | 'SUPPLEMENT'
  /** Paused, as in hospital. 暂停 */
  | 'SUSPENDED';

/** Occupation that a certificate is for. 职业 */
export type Occupation =
  /** Assessor of older adults’ ability. 老年人能力评估师 */
  | 'ASSESSOR'
  /** Elder-care worker. 养老护理员 */
  | 'CAREGIVER'
  /** Nurse, by registration. 护士执业注册 */
  | 'NURSE'
  /** Social worker. 社会工作者 */
  | 'SOCIAL_WORKER';

/** A matter that a pact covers. 合作范围 */
export type PactScope =
  /** Recognition of ability assessments. 评估互认 */
  | 'ASSESSMENT'
  /** What is offered. 服务功能一体化 */
  | 'FUNCTION'
  /** Shared information. 信息互联共享 */
  | 'INFORMATION'
  /** Aligned plans. 规划对接 */
  | 'PLANNING'
  /** Shared standards. 服务标准一体化 */
  | 'STANDARD'
  /** Shared statistics. 统计共享 */
  | 'STATS'
  /** Who is served. 服务对象一体化 */
  | 'SUBJECT'
  /** Shared supervision. 监管一体化 */
  | 'SUPERVISION';

/**
 * State of a pact. 协作状态
 *
 * How it changes:
 * - proposePact: New → DRAFT
 * - amendPact: DRAFT → DRAFT
 * - signPact: DRAFT → DRAFT or SIGNED
 * - withdrawPactSignature: DRAFT → DRAFT
 * - activatePact: SIGNED → ACTIVE
 * - terminatePact: DRAFT, SIGNED, ACTIVE → TERMINATED
 */
export type PactStatus =
  /** In force, or to be on a day that is set. 生效 */
  | 'ACTIVE'
  /** Drafted, not signed by all. 拟定 */
  | 'DRAFT'
  /** Signed by all members. 已签署 */
  | 'SIGNED'
  /** Ended. 终止 */
  | 'TERMINATED';

/** What puts an applicant into a tier of the queue (R-20). 轮候依据 */
export type QueueGround =
  /** With dementia. 失智 */
  | 'DEMENTIA'
  /** Destitute, wants central support. 特困且愿集中供养 */
  | 'DESTITUTE_WANTING_CENTRAL'
  /** Disabled. 失能 */
  | 'DISABLED'
  /** Family under special family planning. 计生特殊家庭 */
  | 'FAMILY_PLANNING_SPECIAL'
  /** Economically difficult and disabled. 经济困难失能 */
  | 'POOR_AND_DISABLED'
  /** Economically difficult, with dementia. 经济困难失智 */
  | 'POOR_WITH_DEMENTIA'
  /** Very old, 80 and over. 高龄 */
  | 'VERY_OLD';

/** Why a city may look at what another one assessed. 法律依据 */
export type RecognitionBasis =
  /** The elder agreed to it separately. 单独同意 */
  | 'SEPARATE_CONSENT'
  /** A duty of the office by law. 法定职责 */
  | 'STATUTORY_DUTY';

/** How far a city recognised what another one assessed. 互认结果 */
export type RecognitionOutcome =
  /** The band alone. 仅失能程度互认 */
  | 'BAND_ONLY'
  /** Level and band. 等级与失能程度互认 */
  | 'RECOGNISED';

/** Why a rule came to its result. 规则结论原因 */
export type RuleReason =
  /** Neither the policy nor the region says how much. 标准未明确 */
  | 'AMOUNT_NOT_ESTABLISHED'
  /** Of one of another city the band alone counts (R-26): assess again. 仅互认失能程度,须重新评估 */
  | 'ASSESSMENT_BAND_ONLY'
  /** It is disputed, and not decided yet. 评估有异议 */
  | 'ASSESSMENT_DISPUTED'
  /** One has run out. 评估已过期 */
  | 'ASSESSMENT_EXPIRED'
  /** An assessment of this city is in force. 评估有效 */
  | 'ASSESSMENT_IN_FORCE'
  /** One is not in force on the day. 评估未生效 */
  | 'ASSESSMENT_NOT_EFFECTIVE'
  /** One of another city does not count (R-26). 异地未互认 */
  | 'ASSESSMENT_NOT_RECOGNISED'
  /** One of another city is recognised (R-26). 异地评估已互认 */
  | 'ASSESSMENT_RECOGNISED'
  /** A valid assessment is needed first. 须先评估 */
  | 'ASSESSMENT_REQUIRED'
  /** The band alone counts. 仅失能程度互认 */
  | 'BAND_RECOGNISED'
  /** The exact share lies below the limit. 未达标 */
  | 'BELOW_LIMIT'
  /** It costs more than is left of what the household may get. 超出部分自付 */
  | 'CAPPED'
  /** The household has had all that it may get. 每户额度已用完 */
  | 'CAP_USED'
  /** In none of the groups it is for. 不属于对象范围 */
  | 'CATEGORY_NOT_ENTITLED'
  /** A person said which case it is. 已人工认定 */
  | 'CLASSED_BY_PERSON'
  /** An emergency: it may go ahead for a while without one. 紧急入住,暂准 */
  | 'EMERGENCY_PROVISIONAL'
  /** Every condition is met. 符合条件 */
  | 'ENTITLED'
  /** The facility was not filed by the last day of the period. 机构未备案 */
  | 'FACILITY_NOT_FILED'
  /** The facility does not operate. 机构未运营 */
  | 'FACILITY_NOT_OPERATING'
  /** The programme is not for this type of facility. 机构类型不适用 */
  | 'FACILITY_TYPE_LEFT_OUT'
  /** Paid as leased for long enough. 租赁5年以上 */
  | 'LEASED_LONG_ENOUGH'
  /** The lease is shorter than it must be. 租赁期限不足 */
  | 'LEASE_TOO_SHORT'
  /** Level and band count as they are. 等级与失能程度互认 */
  | 'LEVEL_RECOGNISED'
  /** The exact share reaches the limit, which is inclusive. 达标 */
  | 'LIMIT_REACHED'
  /** The programme is not for membership-based homes. 会员制机构除外 */
  | 'MEMBERSHIP_EXCLUDED'
  /** A person must say which case it is. 需人工认定 */
  | 'NEEDS_MANUAL_CLASS'
  /** No assessment of ability is in force. 未评估 */
  | 'NOT_ASSESSED'
  /** Not registered as a supplier on the day. 当日不是登记的供应商 */
  | 'NOT_A_SUPPLIER'
  /** Not as disabled as it asks for. 未达失能程度 */
  | 'NOT_DISABLED'
  /** The day by which to reach it is still to come. 未到期限 */
  | 'NOT_DUE_YET'
  /** Under no contract on the day. 当日无劳动合同 */
  | 'NOT_EMPLOYED'
  /** The facility is not inclusive. 非普惠型 */
  | 'NOT_INCLUSIVE'
  /** The beds are not new. 非新建床位 */
  | 'NOT_NEWLY_BUILT'
  /** Not on the register as living here. 不在册 */
  | 'NOT_ON_REGISTER'
  /** Not run by private capital. 非社会力量 */
  | 'NOT_SOCIAL_CAPITAL'
  /** No case of the region’s rates is for it. 无对应标准 */
  | 'NO_CASE_FITS'
  /** No certificate of a caregiver was issued on the day of the event. 当日未取得养老护理员证书 */
  | 'NO_CERTIFICATE_OF_THE_DAY'
  /** There are no rows to compute it from. 无数据 */
  | 'NO_DATA'
  /** No resident counts as disabled or partially disabled. 无失能、半失能入住老年人 */
  | 'NO_DISABLED_RESIDENT'
  /** No grade was granted to the home on that day. 当日未授予等级 */
  | 'NO_GRADE_OF_THE_DAY'
  /** There are no beds that were not paid before. 无新增床位 */
  | 'NO_NEW_BEDS'
  /** No pact in force between the cities covers assessments. 无有效互认协议 */
  | 'NO_PACT'
  /** No rule holds in the region on the day. 无适用规则 */
  | 'NO_RULE'
  /** Government may buy none of the services that it asks for. 无可购买的服务项目 */
  | 'NO_SERVICE'
  /** The programme is not for this mode of operation. 运营方式不适用 */
  | 'OPERATION_MODE_LEFT_OUT'
  /** Its organisation was not qualified (R-09) on its day, or is not now. 评估机构不合格 */
  | 'ORGANISATION_NOT_QUALIFIED'
  /** Beds that were paid before do not count again. 已补贴床位不重复计算 */
  | 'PAID_BEDS_LEFT_OUT'
  /** The rule does not speak of this request. 不在限制之列 */
  | 'REQUEST_NOT_GATED'
  /** Disabled and partially disabled residents count. 按失能、半失能入住老年人计算 */
  | 'RESIDENTS_COUNTED'
  /** Residents without a valid assessment do not count. 部分入住老年人未评估 */
  | 'RESIDENT_NOT_ASSESSED'
  /** Residents with too few days in the month do not count. 部分老年人入住天数不足 */
  | 'RESIDENT_TOO_FEW_DAYS'
  /** Paid as built by the operator. 自主建设 */
  | 'SELF_BUILT'
  /** It counts fewer than ten people. 小数保密 */
  | 'SMALL_NUMBER'
  /** Family of a soldier or martyr: first inside the tier. 军属、烈士等遗属优先 */
  | 'SOLDIER_OR_MARTYR_FAMILY'
  /** The pact does not accept its standard. 协议未认可该标准 */
  | 'STANDARD_NOT_ACCEPTED'
  /** A reassessment on a change of state was ordered since. 身体状况有变化,已申请即时评估 */
  | 'STATE_CHANGED'
  /** Support of the destitute covers it already. 已享受特困供养 */
  | 'SUPPORTED_AS_DESTITUTE'
  /** First in the queue. 第一顺位 */
  | 'TIER_1'
  /** Second in the queue. 第二顺位 */
  | 'TIER_2'
  /** Third in the queue. 第三顺位 */
  | 'TIER_3'
  /** The county adds to it (R-18). 旗区加码 */
  | 'TOPPED_UP'
  /** On the list for joint punishment of broken trust. 列入失信联合惩戒对象名单 */
  | 'TRUST_BROKEN';

/** A role of staff. 岗位角色 */
export type StaffRole =
  /** Operation of the hub. 平台运维 */
  | 'ADMIN'
  /** Ability assessment. 能力评估 */
  | 'ASSESSMENT'
  /** Home and community care. 照护服务 */
  | 'CAREGIVING'
  /** Subsidies and payments. 资金发放 */
  | 'FINANCE'
  /** Grid officer of a community, who visits elders. 网格员 */
  | 'GRID'
  /** Inspection of facilities. 监督检查 */
  | 'INSPECTION'
  /** Officer of the access record. 个人信息保护专员 */
  | 'OFFICER'
  /** Operator of facilities, who works in no office: she reads what is theirs and reports their beds. 机构运营方 */
  | 'OPERATOR'
  /** Province, aggregates only. 省级 */
  | 'PROVINCE'
  /** Supervision of organisations and workforce. 行业监管 */
  | 'SUPERVISION';

/** A state that a row was in or came to. 状态 */
export type StateName =
  /** See the enum of the entity's own status. 状态 */
  | 'ACCEPTANCE'
  /** See the enum of the entity's own status. 状态 */
  | 'ACCEPTED'
  /** See the enum of the entity's own status. 状态 */
  | 'ACKNOWLEDGED'
  /** See the enum of the entity's own status. 状态 */
  | 'ACTIVE'
  /** See the enum of the entity's own status. 状态 */
  | 'ADMITTED'
  /** See the enum of the entity's own status. 状态 */
  | 'APPEALED'
  /** See the enum of the entity's own status. 状态 */
  | 'APPLIED'
  /** See the enum of the entity's own status. 状态 */
  | 'APPROVED'
  /** See the enum of the entity's own status. 状态 */
  | 'ASSESSED'
  /** See the enum of the entity's own status. 状态 */
  | 'ASSESSMENT_CHECK'
  /** See the enum of the entity's own status. 状态 */
  | 'ASSIGNED'
  /** See the enum of the entity's own status. 状态 */
  | 'BAND_ONLY'
  /** See the enum of the entity's own status. 状态 */
  | 'BANNED'
  /** See the enum of the entity's own status. 状态 */
  | 'BELOW_STANDARD'
  /** See the enum of the entity's own status. 状态 */
  | 'BLOCKED'
  /** See the enum of the entity's own status. 状态 */
  | 'CANCELLED'
  /** See the enum of the entity's own status. 状态 */
  | 'CERTIFIED'
  /** See the enum of the entity's own status. 状态 */
  | 'CHECKED'
  /** See the enum of the entity's own status. 状态 */
  | 'CITY_REVIEW'
  /** See the enum of the entity's own status. 状态 */
  | 'CLOSED'
  /** See the enum of the entity's own status. 状态 */
  | 'CLOSING'
  /** See the enum of the entity's own status. 状态 */
  | 'COMMITTEE'
  /** See the enum of the entity's own status. 状态 */
  | 'COMPLETED'
  /** See the enum of the entity's own status. 状态 */
  | 'CONFIRMED'
  /** See the enum of the entity's own status. 状态 */
  | 'CONFLICT'
  /** See the enum of the entity's own status. 状态 */
  | 'CONTESTED'
  /** See the enum of the entity's own status. 状态 */
  | 'COUNTY_REVIEW'
  /** See the enum of the entity's own status. 状态 */
  | 'DECEASED'
  /** See the enum of the entity's own status. 状态 */
  | 'DECIDED'
  /** See the enum of the entity's own status. 状态 */
  | 'DECLINED'
  /** See the enum of the entity's own status. 状态 */
  | 'DISABLED'
  /** See the enum of the entity's own status. 状态 */
  | 'DISBURSED'
  /** See the enum of the entity's own status. 状态 */
  | 'DISCARDED'
  /** See the enum of the entity's own status. 状态 */
  | 'DISCHARGED'
  /** See the enum of the entity's own status. 状态 */
  | 'DISMISSED'
  /** See the enum of the entity's own status. 状态 */
  | 'DISPATCHED'
  /** See the enum of the entity's own status. 状态 */
  | 'DISPUTED'
  /** See the enum of the entity's own status. 状态 */
  | 'DISSOLVED'
  /** See the enum of the entity's own status. 状态 */
  | 'DONE'
  /** See the enum of the entity's own status. 状态 */
  | 'DOWNGRADED'
  /** See the enum of the entity's own status. 状态 */
  | 'DRAFT'
  /** See the enum of the entity's own status. 状态 */
  | 'DRAWN_UP'
  /** See the enum of the entity's own status. 状态 */
  | 'DROPPED'
  /** See the enum of the entity's own status. 状态 */
  | 'DUE'
  /** See the enum of the entity's own status. 状态 */
  | 'EFFECTIVE'
  /** See the enum of the entity's own status. 状态 */
  | 'ENDED'
  /** See the enum of the entity's own status. 状态 */
  | 'ENROLLED'
  /** See the enum of the entity's own status. 状态 */
  | 'EVALUATED'
  /** See the enum of the entity's own status. 状态 */
  | 'EXAMINED'
  /** See the enum of the entity's own status. 状态 */
  | 'EXPIRED'
  /** See the enum of the entity's own status. 状态 */
  | 'FAILED'
  /** See the enum of the entity's own status. 状态 */
  | 'FALSE_ALARM'
  /** See the enum of the entity's own status. 状态 */
  | 'FILED'
  /** See the enum of the entity's own status. 状态 */
  | 'GRANTED'
  /** See the enum of the entity's own status. 状态 */
  | 'HEARD'
  /** See the enum of the entity's own status. 状态 */
  | 'HOLDS'
  /** See the enum of the entity's own status. 状态 */
  | 'INSTALLING'
  /** See the enum of the entity's own status. 状态 */
  | 'IN_PRACTICE'
  /** See the enum of the entity's own status. 状态 */
  | 'IN_REPAIR'
  /** See the enum of the entity's own status. 状态 */
  | 'ISSUED'
  /** See the enum of the entity's own status. 状态 */
  | 'LEFT'
  /** See the enum of the entity's own status. 状态 */
  | 'LENT'
  /** See the enum of the entity's own status. 状态 */
  | 'LIFTED'
  /** See the enum of the entity's own status. 状态 */
  | 'LISTED'
  /** See the enum of the entity's own status. 状态 */
  | 'LOST'
  /** See the enum of the entity's own status. 状态 */
  | 'MATCHED'
  /** See the enum of the entity's own status. 状态 */
  | 'MERGED'
  /** See the enum of the entity's own status. 状态 */
  | 'MOVED_OUT'
  /** See the enum of the entity's own status. 状态 */
  | 'NOMINATED'
  /** See the enum of the entity's own status. 状态 */
  | 'NOTIFIED'
  /** See the enum of the entity's own status. 状态 */
  | 'NOT_FOUND'
  /** See the enum of the entity's own status. 状态 */
  | 'OBJECTED'
  /** See the enum of the entity's own status. 状态 */
  | 'OFFERED'
  /** See the enum of the entity's own status. 状态 */
  | 'OPEN'
  /** See the enum of the entity's own status. 状态 */
  | 'OPERATING'
  /** See the enum of the entity's own status. 状态 */
  | 'OVERTURNED'
  /** See the enum of the entity's own status. 状态 */
  | 'PAID'
  /** See the enum of the entity's own status. 状态 */
  | 'PENDING'
  /** See the enum of the entity's own status. 状态 */
  | 'PLANNED'
  /** See the enum of the entity's own status. 状态 */
  | 'PREPARED'
  /** See the enum of the entity's own status. 状态 */
  | 'PROPOSED'
  /** See the enum of the entity's own status. 状态 */
  | 'PUBLICISED'
  /** See the enum of the entity's own status. 状态 */
  | 'PUBLISHED'
  /** See the enum of the entity's own status. 状态 */
  | 'QUALIFIED'
  /** See the enum of the entity's own status. 状态 */
  | 'RAISED'
  /** See the enum of the entity's own status. 状态 */
  | 'RATED'
  /** See the enum of the entity's own status. 状态 */
  | 'READY'
  /** See the enum of the entity's own status. 状态 */
  | 'RECALLED'
  /** See the enum of the entity's own status. 状态 */
  | 'RECLAIMED'
  /** See the enum of the entity's own status. 状态 */
  | 'RECOGNISED'
  /** See the enum of the entity's own status. 状态 */
  | 'RECORDED'
  /** See the enum of the entity's own status. 状态 */
  | 'RECTIFIED'
  /** See the enum of the entity's own status. 状态 */
  | 'RECTIFYING'
  /** See the enum of the entity's own status. 状态 */
  | 'REFUSED'
  /** See the enum of the entity's own status. 状态 */
  | 'REGISTERED'
  /** See the enum of the entity's own status. 状态 */
  | 'REJECTED'
  /** See the enum of the entity's own status. 状态 */
  | 'RELEASED'
  /** See the enum of the entity's own status. 状态 */
  | 'REMOVED'
  /** See the enum of the entity's own status. 状态 */
  | 'REPAIRED'
  /** See the enum of the entity's own status. 状态 */
  | 'REPAIR_ASKED'
  /** See the enum of the entity's own status. 状态 */
  | 'REQUESTED'
  /** See the enum of the entity's own status. 状态 */
  | 'RESOLVED'
  /** See the enum of the entity's own status. 状态 */
  | 'RESTORED'
  /** See the enum of the entity's own status. 状态 */
  | 'RETAKE'
  /** See the enum of the entity's own status. 状态 */
  | 'RETURNED'
  /** See the enum of the entity's own status. 状态 */
  | 'REVEALED'
  /** See the enum of the entity's own status. 状态 */
  | 'REVERSED'
  /** See the enum of the entity's own status. 状态 */
  | 'REVIEWED'
  /** See the enum of the entity's own status. 状态 */
  | 'REVIEWING'
  /** See the enum of the entity's own status. 状态 */
  | 'REVOKED'
  /** See the enum of the entity's own status. 状态 */
  | 'REWORK'
  /** See the enum of the entity's own status. 状态 */
  | 'RUNNING'
  /** See the enum of the entity's own status. 状态 */
  | 'SCORED'
  /** See the enum of the entity's own status. 状态 */
  | 'SET'
  /** See the enum of the entity's own status. 状态 */
  | 'SETTLED'
  /** See the enum of the entity's own status. 状态 */
  | 'SIGNED'
  /** See the enum of the entity's own status. 状态 */
  | 'SUBMITTED'
  /** See the enum of the entity's own status. 状态 */
  | 'SUPERSEDED'
  /** See the enum of the entity's own status. 状态 */
  | 'SUPPLEMENT'
  /** See the enum of the entity's own status. 状态 */
  | 'SURVEYED'
  /** See the enum of the entity's own status. 状态 */
  | 'SUSPENDED'
  /** See the enum of the entity's own status. 状态 */
  | 'TERMINATED'
  /** See the enum of the entity's own status. 状态 */
  | 'TO_CHECK'
  /** See the enum of the entity's own status. 状态 */
  | 'TO_VERIFY'
  /** See the enum of the entity's own status. 状态 */
  | 'TRAINED'
  /** See the enum of the entity's own status. 状态 */
  | 'UNDER_EVALUATION'
  /** See the enum of the entity's own status. 状态 */
  | 'UNDONE'
  /** See the enum of the entity's own status. 状态 */
  | 'UPHELD'
  /** See the enum of the entity's own status. 状态 */
  | 'VALID'
  /** See the enum of the entity's own status. 状态 */
  | 'VOIDED'
  /** See the enum of the entity's own status. 状态 */
  | 'WAITLISTED'
  /** See the enum of the entity's own status. 状态 */
  | 'WARNED'
  /** See the enum of the entity's own status. 状态 */
  | 'WITHDRAWN'
  /** See the enum of the entity's own status. 状态 */
  | 'WITHHELD'
  /** See the enum of the entity's own status. 状态 */
  | 'WORKS'
  /** See the enum of the entity's own status. 状态 */
  | 'WRITTEN_OFF';

/**
 * Status of an application for a subsidy. 补贴申请状态
 *
 * How it changes:
 * - applyForSubsidy: New → DRAFT
 * - classSubsidyPremises: DRAFT, RETURNED → DRAFT or RETURNED
 * - submitSubsidyApplication: DRAFT, RETURNED → SUBMITTED
 * - checkSubsidyApplicationMaterials: SUBMITTED → SUBMITTED
 * - askSubsidyApplicationSupplement: SUBMITTED → SUPPLEMENT
 * - supplementSubsidyApplication: SUPPLEMENT → SUBMITTED
 * - deliverSubsidyApplicationResult: APPROVED, DISBURSED, REJECTED, RECLAIMED → APPROVED or DISBURSED or REJECTED or RECLAIMED
 * - withdrawSubsidyApplication: DRAFT, RETURNED, SUBMITTED, SUPPLEMENT, ACCEPTED, COUNTY_REVIEW, CITY_REVIEW, PUBLICISED → WITHDRAWN
 * - acceptSubsidyApplication: SUBMITTED → ACCEPTED
 * - startSubsidyReview: ACCEPTED → COUNTY_REVIEW
 * - passSubsidyCountyReview: COUNTY_REVIEW → CITY_REVIEW
 * - publiciseSubsidyApplication: CITY_REVIEW → PUBLICISED
 * - recordSubsidyObjection: PUBLICISED → PUBLICISED
 * - answerSubsidyObjection: PUBLICISED → PUBLICISED
 * - approveSubsidyApplication: PUBLICISED → APPROVED
 * - returnSubsidyApplication: ACCEPTED, COUNTY_REVIEW, CITY_REVIEW, PUBLICISED, APPROVED → RETURNED
 * - rejectSubsidyApplication: SUBMITTED, SUPPLEMENT, ACCEPTED, COUNTY_REVIEW, CITY_REVIEW, PUBLICISED → REJECTED
 * - reopenSubsidyApplication: REJECTED → SUBMITTED
 * - disburseSubsidy: APPROVED → DISBURSED
 * - reclaimSubsidy: DISBURSED → RECLAIMED
 * - restoreSubsidyPayment: RECLAIMED → APPROVED or DISBURSED
 */
export type SubsidyApplicationStatus =
  /** Complete and taken on. 已受理 */
  | 'ACCEPTED'
  /** Approved, not paid yet. 已批准 */
  | 'APPROVED'
  /** With the city. 市级审核 */
  | 'CITY_REVIEW'
  /** With the county, district or banner. 县级审核 */
  | 'COUNTY_REVIEW'
  /** Paid; a monthly benefit runs on. 已发放 */
  | 'DISBURSED'
  /** Being written. 草稿 */
  | 'DRAFT'
  /** Displayed for objections. 公示 */
  | 'PUBLICISED'
  /** Paid without ground and taken back; it can be applied for anew. 已追回 */
  | 'RECLAIMED'
  /** Refused; it can be applied for anew. 不予批准 */
  | 'REJECTED'
  /** Sent back for correction. 已退回 */
  | 'RETURNED'
  /** Handed in. 已提交 */
  | 'SUBMITTED'
  /** What is missing is to be supplemented; the promised clock stops. 待补正 */
  | 'SUPPLEMENT'
  /** Withdrawn before a decision; it can be applied for anew. 已撤回 */
  | 'WITHDRAWN';

/** Which target rows; all conditions hold together. 筛选 */
export type TargetFilter = {
  /** Due on this day or later. 截止日期起 */
  dueFrom?: string | null | undefined;
  /** Due on this day or earlier. 截止日期止 */
  dueTo?: string | null | undefined;
  /** These, by id; 1 to 100. 标识 */
  ids?: Array<string | number> | null | undefined;
  /** Of this indicator. 指标代码 */
  indicator?: string | null | undefined;
  /** Of one of these kinds. 类型 */
  kinds?: Array<TargetKind> | null | undefined;
  /** Computed from the rows of one of these. 数据归属 */
  owners?: Array<DataOwner> | null | undefined;
  /** Set by this policy document. 依据 */
  policyDocument?: string | number | null | undefined;
  /** In one of these states. 发布状态 */
  statuses?: Array<TargetStatus> | null | undefined;
  /** Set inside this region, itself included. 所在地区 */
  within?: string | null | undefined;
};

/** What a row of the targets register is. 指标类型 */
export type TargetKind =
  /** A reported fact. 基线 */
  | 'BASELINE'
  /** An upper limit that a rule uses. 上限 */
  | 'CAP'
  /** Done or not done. 里程碑 */
  | 'MILESTONE'
  /** A rate that a rule uses. 费率 */
  | 'RATE'
  /** A rule stated as a share. 规则 */
  | 'RULE'
  /** A standing ratio or quantity. 标准 */
  | 'STANDARD'
  /** A dated goal. 目标 */
  | 'TARGET'
  /** A line that a rule uses. 门槛 */
  | 'THRESHOLD';

/**
 * Whether a target is public. 指标发布状态
 *
 * How it changes:
 * - draftTarget: New → DRAFT
 * - correctTarget: DRAFT → DRAFT
 * - publishTarget: DRAFT → PUBLISHED
 * - amendTarget: PUBLISHED → PUBLISHED
 * - withdrawTarget: PUBLISHED → WITHDRAWN
 */
export type TargetStatus =
  /** Being drawn up; nothing rests on it yet. 拟定 */
  | 'DRAFT'
  /** Public and in use. 已发布 */
  | 'PUBLISHED'
  /** Taken back; what rests on it already stays. 已撤回 */
  | 'WITHDRAWN';

/**
 * State of a training programme. 培训计划状态
 *
 * How it changes:
 * - publishTrainingProgramme: New → PUBLISHED
 * - correctTrainingProgramme: PUBLISHED → PUBLISHED
 * - withdrawTrainingProgramme: PUBLISHED → WITHDRAWN
 */
export type TrainingProgrammeStatus =
  /** Published: sessions may be opened in it. 已发布 */
  | 'PUBLISHED'
  /** Withdrawn: nothing new is opened in it. 已撤回 */
  | 'WITHDRAWN';

/** Why a figure is not given. 不公开原因 */
export type Withheld =
  /** There are no rows to compute it from. 无数据 */
  | 'NO_DATA'
  /** Its rows are a sample and its population is an official one, or the other way round: neither is a share of the other. 样本与官方人口不可相比 */
  | 'SAMPLE_AND_OFFICIAL'
  /** It counts fewer than ten people, one could compute them from it, or it is of a place below the county. 小数保密 */
  | 'SMALL_NUMBER';

export type MyAbilityQueryVariables = Exact<{
  request: GatedRequest;
}>;


export type MyAbilityQuery = { viewer: { elder: { currentAbility: { band: AbilityBand | null, levelLabelZh: string | null, assessedOn: string | null, validUntil: string | null, organisation: { name: string } | null } | null, assessments: { nodes: Array<{ id: string, version: number | null, status: AssessmentStatus | null, finalLevel: number | null, effectiveFrom: string | null, endedOn: string | null, allowedActions: Array<ActionName> | null, assessors: Array<{ name: string | null } | null> | null, transitions: { nodes: Array<{ action: ActionName | null, to: StateName | null }> } | null }> } | null, assessmentGateRule: { met: boolean | null, reasonCodes: Array<RuleReason>, policyDocument: { title: string } | null } | null } | null } | null };

export type QueueOfAHomeQueryVariables = Exact<{
  home: string | number;
}>;


export type QueueOfAHomeQuery = { facility: { beds: { occupied: number | null, vacantGeneral: number | null } | null, waitingList: { totalCount: number, nodes: Array<{ id: string, appliedOn: string | null, priorityTier: number | null, priorityGrounds: Array<QueueGround> | null, waitingOrderRule: { version: string | null, reasonCodes: Array<RuleReason>, policyDocument: { title: string } | null } | null }> } | null } | null };

export type AdmissionGateQueryVariables = Exact<{
  id: string | number;
}>;


export type AdmissionGateQuery = { admission: { status: AdmissionStatus | null, allowedActions: Array<ActionName> | null, assessmentGateRule: { met: boolean | null, version: string | null, reasonCodes: Array<RuleReason> } | null } | null };

export type WhereAnElderLivesQueryVariables = Exact<{
  elder: string | number;
}>;


export type WhereAnElderLivesQuery = { elder: { currentAdmission: { status: AdmissionStatus | null, admittedOn: string | null, facility: { id: string } | null } | null } | null };

export type StayOfAnElderQueryVariables = Exact<{
  elder: string | number;
}>;


export type StayOfAnElderQuery = { elder: { currentAdmission: { status: AdmissionStatus | null } | null, admissions: { nodes: Array<{ status: AdmissionStatus | null, dischargeReason: DischargeReason | null, transitions: { nodes: Array<{ action: ActionName | null, to: StateName | null, role: StaffRole | null }> } | null }> } | null } | null };

export type HiredCarerCheckedQueryVariables = Exact<{
  number: string;
  name: string;
  facility: string | number;
}>;


export type HiredCarerCheckedQuery = { certificateValidity: { valid: boolean, level: CertificateLevel | null } | null, facility: { staffing: { caregivers: number, certifiedCaregivers: number } | null } | null };

export type OpenSessionsQueryVariables = Exact<{
  programme: string | number;
}>;


export type OpenSessionsQuery = { trainingSessions: { nodes: Array<{ id: string, enrolledWorkers: number, capacity: number }> } | null, trainingProgramme: { status: TrainingProgrammeStatus, certifiedWorkers: number } | null };

export type CertificateCheckQueryVariables = Exact<{
  number: string;
  name: string;
}>;


export type CertificateCheckQuery = { certificateValidity: { valid: boolean, occupation: Occupation | null, level: CertificateLevel | null, asOf: string, synthetic: boolean } | null };

export type CertificateFiguresQueryVariables = Exact<{
  facility: string | number;
  asOf?: string | null | undefined;
}>;


export type CertificateFiguresQuery = { facility: { staffing: { caregivers: number, certifiedCaregivers: number } | null } | null, region: { certifiedCaregiverShare: { numerator: number | null } | null, trainedWorkers: { value: number | null } | null } | null };

export type CertificateStoryQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
}>;


export type CertificateStoryQuery = { enrolment: { passedOn: string | null, certificate: { number: string | null, issuer: string | null, level: CertificateLevel | null, issuedOn: string | null, inactiveFrom: string | null, valid: boolean | null, allowedActions: Array<ActionName> | null, suspensions: { nodes: Array<{ from: string | null, to: string | null }> } | null, transitions: { nodes: Array<{ to: StateName | null, note: string | null }> } | null } | null } | null };

export type FindAPlaceQueryVariables = Exact<{
  cities: Array<string> | string;
  price: number;
}>;


export type FindAPlaceQuery = { facilities: { totalCount: number, nodes: Array<{ name: string, region: { name: string } | null, currentGrade: { grade: number | null, validUntil: string | null } | null, vacancy: { dementia: boolean, asOf: string } | null, monthlyPrice: { amount: number, asOf: string } | null, currentPriceFiling: { lowestMonthly: number, filedOn: string } | null }> } | null };

export type PactMembersQueryVariables = Exact<{ [key: string]: never; }>;


export type PactMembersQuery = { regionPact: { members: Array<{ code: string }> } | null };

export type HomeCareBedTargetQueryVariables = Exact<{
  code: string;
}>;


export type HomeCareBedTargetQuery = { region: { homeCareBedCount: { value: number | null } | null, homeCareBedsByProvider: { nodes: Array<{ beds: { value: number | null } | null, provider: { organization: { name: string } | null } | null }> } | null, targets: { nodes: Array<{ value: string, actual: { value: string | null, difference: string | null, reason: ActualReason | null } | null }> } } | null };

export type HomeCareBedHistoryQueryVariables = Exact<{
  elder: string | number;
}>;


export type HomeCareBedHistoryQuery = { elder: { freeHomeCareRule: { met: boolean | null, reasonCodes: Array<RuleReason> } | null, homeCareBed: { status: HomeCareBedStatus | null, allowedActions: Array<ActionName> | null, plannedHours: number | null, receivedOn: string | null, assessedOn: string | null, concludedOn: string | null, activeFrom: string | null, devices: Array<{ item: { id: string } | null, vendor: { name: string } | null }> | null, deliveries: Array<{ hours: string | null, visits: number | null }> | null } | null } | null };

export type LotteryShareByYearQueryVariables = Exact<{ [key: string]: never; }>;


export type LotteryShareByYearQuery = { dexing: { targets: { nodes: Array<{ value: string }> }, lotteryShares: Array<{ year: number, numerator: number | null, denominator: number | null, percent: string | null, met: boolean | null }> | null } | null, province: { lotteryShares: Array<{ year: number, met: boolean | null }> | null } | null };

export type MonthlyVisitsQueryVariables = Exact<{
  month: string;
}>;


export type MonthlyVisitsQuery = { region: { monthlyVisitRate: { month: string, anyMode: { numerator: number | null, denominator: number | null, percent: string | null }, inHome: { numerator: number | null } } | null, unvisitedElders: { totalCount: number, nodes: Array<{ region: { name: string } | null, elder: { name: string | null, phone: string | null, residenceRegion: { name: string } | null } | null }> } | null, children: { nodes: Array<{ name: string, monthlyVisitRate: { anyMode: { numerator: number | null, denominator: number | null, withheld: Withheld | null } } | null }> } } | null };

export type PublicVisitRateQueryVariables = Exact<{
  month: string;
}>;


export type PublicVisitRateQuery = { region: { monthlyVisitRate: { anyMode: { numerator: number | null, percent: string | null, withheld: Withheld | null } } | null } | null };

export type NursingBedsPerBannerQueryVariables = Exact<{ [key: string]: never; }>;


export type NursingBedsPerBannerQuery = { target: { value: string, unit: string, comparison: Comparison } | null, region: { nursingBedShare: { numerator: number | null, denominator: number | null, percent: string | null, asOf: string, synthetic: boolean } | null, children: { nodes: Array<{ code: string, name: string, nursingBedShare: { numerator: number | null, denominator: number | null, percent: string | null } | null }> } } | null };

export type FindElderQueryVariables = Exact<{
  name: string;
}>;


export type FindElderQuery = { elders: { nodes: Array<{ id: string, name: string | null, age: number | null }> } | null };

export type OneElderQueryVariables = Exact<{
  id: string | number;
}>;


export type OneElderQuery = { elder: { name: string | null, age: number | null, currentAbility: { standard: AssessmentStandardCode | null, level: number | null, band: AbilityBand | null, validUntil: string | null, organisation: { name: string } | null, assessment: { totalScore: number | null, assessors: Array<{ name: string | null } | null> | null } | null } | null, homeCareBed: { status: HomeCareBedStatus | null, plannedHours: number | null, devices: Array<{ item: { labelZh: string } | null }> | null, provider: { name: string } | null } | null, residenceRegion: { name: string, facilities: { nodes: Array<{ name: string, currentGrade: { grade: number | null } | null, staffing: { caregivers: number, certifiedShare: { percent: string | null } } | null, subsidyProgrammes: { nodes: Array<{ labelZh: string, policyDocument: { title: string } | null }> } | null }> } | null } | null } | null };

export type OperatingSubsidyQueryVariables = Exact<{
  home: string | number;
  month: string;
}>;


export type OperatingSubsidyQuery = { facility: { name: string, operatingSubsidy: { amount: number | null, met: boolean | null, reasonCodes: Array<RuleReason>, withheld: Withheld | null, version: string | null, policyDocument: { id: string } | null, inputs: Array<{ name: string, value: string | null }> } | null } | null };

export type MoneyOfDexingQueryVariables = Exact<{
  programmes?: Array<string | number> | string | number | null | undefined;
}>;


export type MoneyOfDexingQuery = { region: { disbursed: { amount: number | null } | null } | null, budgetLines: { nodes: Array<{ id: string, version: number, amount: number, spent: number | null, committed: number | null }> } | null };

export type SubsidyHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type SubsidyHistoryQuery = { subsidyApplication: { status: SubsidyApplicationStatus | null, amount: number | null, allowedActions: Array<ActionName> | null, facility: { name: string } | null, transitions: { nodes: Array<{ action: ActionName | null, to: StateName | null, note: string | null }> } | null, disbursements: { nodes: Array<{ amount: number | null, status: DisbursementStatus | null, paidOn: string | null, fundingSource: FundingSource | null }> } | null } | null };

export type PactAnyoneReadsQueryVariables = Exact<{
  id: string | number;
}>;


export type PactAnyoneReadsQuery = { regionPact: { name: string, labelZh: string, status: PactStatus, version: number, activeFrom: string | null, terminatedOn: string | null, allowedActions: Array<ActionName> | null, members: Array<{ name: string }>, pendingMembers: Array<{ code: string }>, signatures: Array<{ signedOn: string | null, region: { code: string } | null }>, scopes: Array<{ scope: PactScope, source: FactSource }>, policyDocument: { id: string } | null, transitions: { totalCount: number, nodes: Array<{ action: ActionName | null, from: StateName | null, to: StateName | null, version: number }> } | null } | null };

export type PactsOfABannerQueryVariables = Exact<{ [key: string]: never; }>;


export type PactsOfABannerQuery = { region: { pacts: { nodes: Array<{ id: string, status: PactStatus }> } } | null };

export type RecognitionOfAnOfficeQueryVariables = Exact<{
  id: string | number;
}>;


export type RecognitionOfAnOfficeQuery = { assessmentRecognition: { status: AssessmentRecognitionStatus | null, outcome: RecognitionOutcome | null, reasonCodes: Array<RuleReason> | null, standard: AssessmentStandardCode | null, level: number | null, levelLabelZh: string | null, band: AbilityBand | null, assessedOn: string | null, validUntil: string | null, recognisedOn: string | null, endedOn: string | null, countsUntil: string | null, legalBasis: RecognitionBasis | null, caseNumber: string | null, synthetic: boolean | null, allowedActions: Array<ActionName> | null, region: { code: string } | null, fromRegion: { name: string } | null, organisation: { name: string } | null, pact: { code: string } | null, elder: { name: string | null } | null, recognitionRule: { version: string | null, met: boolean | null, reasonCodes: Array<RuleReason> } | null } | null };

export type GateOfAnElderQueryVariables = Exact<{
  id: string | number;
  request: GatedRequest;
}>;


export type GateOfAnElderQuery = { elder: { currentAbility: { band: AbilityBand | null } | null, assessments: { totalCount: number } | null, assessmentRecognitions: { nodes: Array<{ outcome: RecognitionOutcome | null, level: number | null, countsUntil: string | null }> } | null, assessmentGateRule: { met: boolean | null, reasonCodes: Array<RuleReason> } | null } | null };

export type RecognitionsOfHersQueryVariables = Exact<{ [key: string]: never; }>;


export type RecognitionsOfHersQuery = { viewer: { elder: { assessmentRecognitions: { nodes: Array<{ id: string, version: number | null, status: AssessmentRecognitionStatus | null, outcome: RecognitionOutcome | null, level: number | null, band: AbilityBand | null, allowedActions: Array<ActionName> | null, region: { code: string } | null, transitions: { nodes: Array<{ action: ActionName | null, reason: string | null }> } | null }> } | null } | null } | null };

export type TargetsAndActualsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: TargetFilter | null | undefined;
}>;


export type TargetsAndActualsQuery = { targets: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, owner: DataOwner, kind: TargetKind, comparison: Comparison, value: string, unit: string, actual: { value: string | null, numerator: string | null, denominator: string | null, asOf: string, met: boolean | null, difference: string | null, withheld: Withheld | null, reason: ActualReason | null, synthetic: boolean, factor: string | null } | null }> } | null };

export type TrainedCaregiversQueryVariables = Exact<{ [key: string]: never; }>;


export type TrainedCaregiversQuery = { region: { name: string, targets: { nodes: Array<{ value: string, deadline: string | null, policyDocument: { title: string } | null }> }, trainedWorkers: { value: number | null, asOf: string } | null, certifiedCaregiverShare: { numerator: number | null, denominator: number | null, percent: string | null } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const MyAbilityDocument = new TypedDocumentString(`
    query MyAbility($request: GatedRequest!) {
  viewer {
    elder {
      currentAbility {
        band
        levelLabelZh
        assessedOn
        validUntil
        organisation {
          name
        }
      }
      assessments {
        nodes {
          id
          version
          status
          finalLevel
          effectiveFrom
          endedOn
          assessors {
            name
          }
          transitions(first: 20) {
            nodes {
              action
              to
            }
          }
          allowedActions
        }
      }
      assessmentGateRule(request: $request) {
        met
        reasonCodes
        policyDocument {
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyAbilityQuery, MyAbilityQueryVariables>;
export const QueueOfAHomeDocument = new TypedDocumentString(`
    query QueueOfAHome($home: ID!) {
  facility(id: $home) {
    beds {
      occupied
      vacantGeneral
    }
    waitingList(first: 10) {
      totalCount
      nodes {
        id
        appliedOn
        priorityTier
        priorityGrounds
        waitingOrderRule {
          version
          reasonCodes
          policyDocument {
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QueueOfAHomeQuery, QueueOfAHomeQueryVariables>;
export const AdmissionGateDocument = new TypedDocumentString(`
    query AdmissionGate($id: ID!) {
  admission(id: $id) {
    status
    allowedActions
    assessmentGateRule {
      met
      version
      reasonCodes
    }
  }
}
    `) as unknown as TypedDocumentString<AdmissionGateQuery, AdmissionGateQueryVariables>;
export const WhereAnElderLivesDocument = new TypedDocumentString(`
    query WhereAnElderLives($elder: ID!) {
  elder(id: $elder) {
    currentAdmission {
      status
      admittedOn
      facility {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhereAnElderLivesQuery, WhereAnElderLivesQueryVariables>;
export const StayOfAnElderDocument = new TypedDocumentString(`
    query StayOfAnElder($elder: ID!) {
  elder(id: $elder) {
    currentAdmission {
      status
    }
    admissions(first: 1) {
      nodes {
        status
        dischargeReason
        transitions(first: 20) {
          nodes {
            action
            to
            role
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StayOfAnElderQuery, StayOfAnElderQueryVariables>;
export const HiredCarerCheckedDocument = new TypedDocumentString(`
    query HiredCarerChecked($number: String!, $name: String!, $facility: ID!) {
  certificateValidity(number: $number, name: $name) {
    valid
    level
  }
  facility(id: $facility) {
    staffing {
      caregivers
      certifiedCaregivers
    }
  }
}
    `) as unknown as TypedDocumentString<HiredCarerCheckedQuery, HiredCarerCheckedQueryVariables>;
export const OpenSessionsDocument = new TypedDocumentString(`
    query OpenSessions($programme: ID!) {
  trainingSessions(filter: {programme: $programme, statuses: [OPEN]}) {
    nodes {
      id
      enrolledWorkers
      capacity
    }
  }
  trainingProgramme(id: $programme) {
    status
    certifiedWorkers
  }
}
    `) as unknown as TypedDocumentString<OpenSessionsQuery, OpenSessionsQueryVariables>;
export const CertificateCheckDocument = new TypedDocumentString(`
    query CertificateCheck($number: String!, $name: String!) {
  certificateValidity(number: $number, name: $name) {
    valid
    occupation
    level
    asOf
    synthetic
  }
}
    `) as unknown as TypedDocumentString<CertificateCheckQuery, CertificateCheckQueryVariables>;
export const CertificateFiguresDocument = new TypedDocumentString(`
    query CertificateFigures($facility: ID!, $asOf: Date) {
  facility(id: $facility) {
    staffing(asOf: $asOf) {
      caregivers
      certifiedCaregivers
    }
  }
  region(code: "150600") {
    certifiedCaregiverShare(asOf: $asOf) {
      numerator
    }
    trainedWorkers(from: "2026-07-01", audience: CAREGIVER) {
      value
    }
  }
}
    `) as unknown as TypedDocumentString<CertificateFiguresQuery, CertificateFiguresQueryVariables>;
export const CertificateStoryDocument = new TypedDocumentString(`
    query CertificateStory($id: ID!, $asOf: Date) {
  enrolment(id: $id) {
    passedOn
    certificate {
      number
      issuer
      level
      issuedOn
      inactiveFrom
      valid(asOf: $asOf)
      allowedActions
      suspensions {
        nodes {
          from
          to
        }
      }
      transitions(first: 20) {
        nodes {
          to
          note
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CertificateStoryQuery, CertificateStoryQueryVariables>;
export const FindAPlaceDocument = new TypedDocumentString(`
    query FindAPlace($cities: [String!]!, $price: Fen!) {
  facilities(
    first: 100
    filter: {withinAny: $cities, gradeFrom: 2, vacancy: {bedClass: DEMENTIA}, monthlyPriceTo: $price}
    orderBy: {field: PRICE, direction: ASC}
  ) {
    totalCount
    nodes {
      name
      region {
        name
      }
      currentGrade {
        grade
        validUntil
      }
      vacancy {
        dementia
        asOf
      }
      monthlyPrice {
        amount
        asOf
      }
      currentPriceFiling {
        lowestMonthly
        filedOn
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindAPlaceQuery, FindAPlaceQueryVariables>;
export const PactMembersDocument = new TypedDocumentString(`
    query PactMembers {
  regionPact(id: "RegionPact:hu-bao-e-wu") {
    members {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<PactMembersQuery, PactMembersQueryVariables>;
export const HomeCareBedTargetDocument = new TypedDocumentString(`
    query HomeCareBedTarget($code: String!) {
  region(code: $code) {
    homeCareBedCount {
      value
    }
    homeCareBedsByProvider(first: 100) {
      nodes {
        beds {
          value
        }
        provider {
          organization {
            name
          }
        }
      }
    }
    targets(first: 1, filter: {indicator: "HOME_BED"}) {
      nodes {
        value
        actual {
          value
          difference
          reason
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HomeCareBedTargetQuery, HomeCareBedTargetQueryVariables>;
export const HomeCareBedHistoryDocument = new TypedDocumentString(`
    query HomeCareBedHistory($elder: ID!) {
  elder(id: $elder) {
    freeHomeCareRule {
      met
      reasonCodes
    }
    homeCareBed {
      status
      allowedActions
      plannedHours
      receivedOn
      assessedOn
      concludedOn
      activeFrom
      devices {
        item {
          id
        }
        vendor {
          name
        }
      }
      deliveries(month: "2026-06") {
        hours
        visits
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HomeCareBedHistoryQuery, HomeCareBedHistoryQueryVariables>;
export const LotteryShareByYearDocument = new TypedDocumentString(`
    query LotteryShareByYear {
  dexing: region(code: "361181") {
    targets(first: 1, filter: {indicator: "LOTTERY_SHARE"}) {
      nodes {
        value
      }
    }
    lotteryShares(from: 2020, to: 2025) {
      year
      numerator
      denominator
      percent
      met
    }
  }
  province: region(code: "230000") {
    lotteryShares(from: 2012, to: 2025) {
      year
      met
    }
  }
}
    `) as unknown as TypedDocumentString<LotteryShareByYearQuery, LotteryShareByYearQueryVariables>;
export const MonthlyVisitsDocument = new TypedDocumentString(`
    query MonthlyVisits($month: Month!) {
  region(code: "150600") {
    monthlyVisitRate(month: $month) {
      month
      anyMode {
        numerator
        denominator
        percent
      }
      inHome {
        numerator
      }
    }
    unvisitedElders(month: $month, first: 100) {
      totalCount
      nodes {
        region {
          name
        }
        elder {
          name
          phone
          residenceRegion {
            name
          }
        }
      }
    }
    children(first: 20) {
      nodes {
        name
        monthlyVisitRate(month: $month) {
          anyMode {
            numerator
            denominator
            withheld
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MonthlyVisitsQuery, MonthlyVisitsQueryVariables>;
export const PublicVisitRateDocument = new TypedDocumentString(`
    query PublicVisitRate($month: Month!) {
  region(code: "150602001001") {
    monthlyVisitRate(month: $month) {
      anyMode {
        numerator
        percent
        withheld
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PublicVisitRateQuery, PublicVisitRateQueryVariables>;
export const NursingBedsPerBannerDocument = new TypedDocumentString(`
    query NursingBedsPerBanner {
  target(id: "Target:150600-NURSING_BED_SHARE") {
    value
    unit
    comparison
  }
  region(code: "150600") {
    nursingBedShare {
      numerator
      denominator
      percent
      asOf
      synthetic
    }
    children(first: 20) {
      nodes {
        code
        name
        nursingBedShare {
          numerator
          denominator
          percent
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NursingBedsPerBannerQuery, NursingBedsPerBannerQueryVariables>;
export const FindElderDocument = new TypedDocumentString(`
    query FindElder($name: String!) {
  elders(first: 10, filter: {within: "150602001001", name: $name}) {
    nodes {
      id
      name
      age
    }
  }
}
    `) as unknown as TypedDocumentString<FindElderQuery, FindElderQueryVariables>;
export const OneElderDocument = new TypedDocumentString(`
    query OneElder($id: ID!) {
  elder(id: $id) {
    name
    age
    currentAbility {
      standard
      level
      band
      validUntil
      organisation {
        name
      }
      assessment {
        totalScore
        assessors {
          name
        }
      }
    }
    homeCareBed {
      status
      plannedHours
      devices {
        item {
          labelZh
        }
      }
      provider {
        name
      }
    }
    residenceRegion {
      name
      facilities(first: 1, filter: {institution: true}) {
        nodes {
          name
          currentGrade {
            grade
          }
          staffing {
            caregivers
            certifiedShare {
              percent
            }
          }
          subsidyProgrammes {
            nodes {
              labelZh
              policyDocument {
                title
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneElderQuery, OneElderQueryVariables>;
export const OperatingSubsidyDocument = new TypedDocumentString(`
    query OperatingSubsidy($home: ID!, $month: Month!) {
  facility(id: $home) {
    name
    operatingSubsidy(month: $month) {
      amount
      met
      reasonCodes
      withheld
      version
      policyDocument {
        id
      }
      inputs {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OperatingSubsidyQuery, OperatingSubsidyQueryVariables>;
export const MoneyOfDexingDocument = new TypedDocumentString(`
    query MoneyOfDexing($programmes: [ID!]) {
  region(code: "361181") {
    disbursed(year: 2026) {
      amount
    }
  }
  budgetLines(filter: {programmes: $programmes, years: [2026]}) {
    nodes {
      id
      version
      amount
      spent
      committed
    }
  }
}
    `) as unknown as TypedDocumentString<MoneyOfDexingQuery, MoneyOfDexingQueryVariables>;
export const SubsidyHistoryDocument = new TypedDocumentString(`
    query SubsidyHistory($id: ID!) {
  subsidyApplication(id: $id) {
    status
    amount
    allowedActions
    facility {
      name
    }
    transitions {
      nodes {
        action
        to
        note
      }
    }
    disbursements {
      nodes {
        amount
        status
        paidOn
        fundingSource
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SubsidyHistoryQuery, SubsidyHistoryQueryVariables>;
export const PactAnyoneReadsDocument = new TypedDocumentString(`
    query PactAnyoneReads($id: ID!) {
  regionPact(id: $id) {
    name
    labelZh
    status
    version
    activeFrom
    terminatedOn
    members {
      name
    }
    pendingMembers {
      code
    }
    signatures {
      signedOn
      region {
        code
      }
    }
    scopes {
      scope
      source
    }
    policyDocument {
      id
    }
    transitions(first: 20) {
      totalCount
      nodes {
        action
        from
        to
        version
      }
    }
    allowedActions
  }
}
    `) as unknown as TypedDocumentString<PactAnyoneReadsQuery, PactAnyoneReadsQueryVariables>;
export const PactsOfABannerDocument = new TypedDocumentString(`
    query PactsOfABanner {
  region(code: "150602") {
    pacts {
      nodes {
        id
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PactsOfABannerQuery, PactsOfABannerQueryVariables>;
export const RecognitionOfAnOfficeDocument = new TypedDocumentString(`
    query RecognitionOfAnOffice($id: ID!) {
  assessmentRecognition(id: $id) {
    status
    outcome
    reasonCodes
    standard
    level
    levelLabelZh
    band
    assessedOn
    validUntil
    recognisedOn
    endedOn
    countsUntil
    legalBasis
    caseNumber
    synthetic
    region {
      code
    }
    fromRegion {
      name
    }
    organisation {
      name
    }
    pact {
      code
    }
    elder {
      name
    }
    recognitionRule {
      version
      met
      reasonCodes
    }
    allowedActions
  }
}
    `) as unknown as TypedDocumentString<RecognitionOfAnOfficeQuery, RecognitionOfAnOfficeQueryVariables>;
export const GateOfAnElderDocument = new TypedDocumentString(`
    query GateOfAnElder($id: ID!, $request: GatedRequest!) {
  elder(id: $id) {
    currentAbility {
      band
    }
    assessments {
      totalCount
    }
    assessmentRecognitions {
      nodes {
        outcome
        level
        countsUntil
      }
    }
    assessmentGateRule(request: $request) {
      met
      reasonCodes
    }
  }
}
    `) as unknown as TypedDocumentString<GateOfAnElderQuery, GateOfAnElderQueryVariables>;
export const RecognitionsOfHersDocument = new TypedDocumentString(`
    query RecognitionsOfHers {
  viewer {
    elder {
      assessmentRecognitions {
        nodes {
          id
          version
          status
          outcome
          level
          band
          allowedActions
          region {
            code
          }
          transitions {
            nodes {
              action
              reason
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecognitionsOfHersQuery, RecognitionsOfHersQueryVariables>;
export const TargetsAndActualsDocument = new TypedDocumentString(`
    query TargetsAndActuals($first: Int!, $after: String, $filter: TargetFilter) {
  targets(first: $first, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      owner
      kind
      comparison
      value
      unit
      actual {
        value
        numerator
        denominator
        asOf
        met
        difference
        withheld
        reason
        synthetic
        factor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TargetsAndActualsQuery, TargetsAndActualsQueryVariables>;
export const TrainedCaregiversDocument = new TypedDocumentString(`
    query TrainedCaregivers {
  region(code: "361181") {
    name
    targets(first: 1, filter: {indicator: "TRAINED_WORKERS"}) {
      nodes {
        value
        deadline
        policyDocument {
          title
        }
      }
    }
    trainedWorkers(from: "2023-01-01", to: "2025-12-31", audience: CAREGIVER) {
      value
      asOf
    }
    certifiedCaregiverShare {
      numerator
      denominator
      percent
    }
  }
}
    `) as unknown as TypedDocumentString<TrainedCaregiversQuery, TrainedCaregiversQueryVariables>;