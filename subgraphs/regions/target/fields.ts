import { computed, fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { PolicyDocument } from '../policy-document/entity.ts';
import { Region } from '../region/entity.ts';
import { actualOfTarget, AskedActual, MEASURED_BY } from './actual.ts';
import { Target } from './entity.ts';
import { targets } from './list.ts';

export const TargetFields = fieldsOf(Target, {
  region: one('p0', () => Region, ['regionCode', 'code'], 'The region it is set for. 地区'),
  policyDocument: one(
    'p0',
    () => PolicyDocument,
    ['policyDocumentId', 'id'],
    'The document that sets it. 依据',
  ),
  actual: computed(
    'p0',
    () => AskedActual,
    MEASURED_BY,
    'What the rows of their owner say today, or at the end of the period that the target is ' +
      'about. 实际值',
    (target, context) => actualOfTarget(context, target),
  ),
});

export const RegionTargetFields = fieldsOf(Region, {
  targets: page(
    'p0',
    () => targets,
    ['code', 'region_code'],
    'The policy targets set for the region, by id unless sorted otherwise. 指标',
    { nullable: false },
  ),
});

export const DocumentTargetFields = fieldsOf(PolicyDocument, {
  targets: page(
    'p0',
    () => targets,
    ['id', 'policy_document_id'],
    'The targets it sets, by id unless sorted otherwise. 指标',
    { nullable: false },
  ),
});
