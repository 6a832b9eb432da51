import { computed, fieldsOf, page, ref } from '../../../ground/row/fields.ts';
import type { Unless } from '../../../ground/row/list.ts';
import { PolicyDocument } from '../../../ground/rules/policy-document.stub.ts';
import { budgetLines } from '../budget-line/list.ts';
import { Facility, Region } from '../stubs.ts';
import { subsidyRates } from '../subsidy-rates/list.ts';
import { SubsidyProgramme } from './entity.ts';
import { ProgrammeStatus, standing, subsidyProgrammes } from './list.ts';
import { IS_FOR_FACILITY, isInForce, REACHES_REGION } from './reach.ts';

/** Under a place are the programmes of today, unless the filter asks for another standing. */
const OF_TODAY: Unless = ({ statuses, inForceOn }, { today }) =>
  statuses === undefined && inForceOn === undefined ? [standing(['IN_FORCE'], today)] : [];

export const SubsidyProgrammeFields = fieldsOf(SubsidyProgramme, {
  standing: computed(
    'p0',
    () => ProgrammeStatus,
    ['validFrom', 'validUntil'],
    'Standing today. 状态',
    (programme, { today }): ProgrammeStatus => {
      if (today < programme.validFrom) return 'PENDING';
      return isInForce(programme, today) ? 'IN_FORCE' : 'ENDED';
    },
    { name: 'status', nullable: false },
  ),
  region: ref('p0', Region, 'regionCode', 'The region that runs it. 地区'),
  policyDocument: computed(
    'p0',
    () => PolicyDocument,
    ['policyDocumentId'],
    'The document that names it. 依据',
    ({ policyDocumentId }) => PolicyDocument.of(policyDocumentId),
  ),
  budgetLines: page(
    'p0',
    () => budgetLines,
    ['id', 'programme_id'],
    'The money set aside for it, the latest year first unless sorted otherwise. 预算安排',
  ),
  configuredRates: page(
    'p0',
    () => subsidyRates,
    ['id', 'programme_id'],
    'Rates that its region set beside those of the policy, the first one first unless sorted ' +
      'otherwise. 地方补贴标准',
  ),
});

export const RegionProgrammeFields = fieldsOf(Region, {
  subsidyProgrammes: page(
    'p0',
    () => subsidyProgrammes,
    ['code', { tie: REACHES_REGION }],
    'Its own programmes and those of the regions above it: in force today, unless the filter names ' +
      'another day or states; the widest region first unless sorted otherwise. 补贴项目',
    { unless: OF_TODAY },
  ),
});

export const FacilityProgrammeFields = fieldsOf(Facility, {
  subsidyProgrammes: page(
    'p0',
    () => subsidyProgrammes,
    ['id', { tie: IS_FOR_FACILITY }],
    'Programmes of its region and the regions above it that it may apply for by its type, mode and ' +
      'prices: in force today, unless the filter names another day or states. What an application ' +
      'must prove besides is not checked; none for a facility that finance does not know yet. ' +
      '可申请的补贴项目',
    { unless: OF_TODAY },
  ),
});
