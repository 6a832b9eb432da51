import { PolicyDocument } from '../../../ground/rules/policy-document.stub.ts';
import { computed, fieldsOf, ref } from '../../../ground/row/fields.ts';
import { inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { Region } from '../stubs.ts';
import { AdaptationStandard } from './entity.ts';
import { AdaptationStandardStatus } from './machine.ts';
import { standardRegister } from './register.ts';

const fields = fieldsOf(AdaptationStandard, {
  region: ref('p0', Region, 'regionCode', 'Where it holds. 地区'),
  policyDocument: computed(
    'p0',
    () => PolicyDocument,
    ['policyDocumentId'],
    'The document that states it; null where none does. 依据',
    ({ policyDocumentId }) =>
      policyDocumentId === null ? null : PolicyDocument.of(policyDocumentId),
  ),
});

export const adaptationStandard = row(AdaptationStandard, {
  keys: ['id'],
  list: listOf(AdaptationStandard, {
    one: ['p0', 'What a household may get for adapting its home, by its id. 适老化改造补助标准'],
    many: ['p0', 'What households may get, by region unless sorted otherwise. 补助标准'],
    filters: {
      within: inRegion('In this region. 地区'),
      statuses: oneOf('status', AdaptationStandardStatus, 'In one of these states. 发布状态'),
    },
    orders: {
      REGION: ['region_at', 'Region code. 行政区划代码'],
      VALID_FROM: ['valid_from', 'First day in force. 施行日期'],
    },
    usual: ['REGION', 'ASC'],
  }),
  workflow: standardRegister.workflow,
  resolvers: [fields, standardRegister.actions],
});
