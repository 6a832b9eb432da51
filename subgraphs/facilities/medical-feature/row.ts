import { asOf } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { PRECISIONS } from '../../../ground/row/known-term.ts';
import { row } from '../../../ground/row/row.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { MedicalInstitution } from '../medical-institution/entity.ts';
import { MedicalFeature } from './entity.ts';
import { MedicalFeatureKind } from './kinds.ts';
import { MedicalFeatureStatus } from './machine.ts';
import { medicalFeatures } from './register.ts';

const features = listOf(MedicalFeature, {
  filters: {
    features: oneOf('feature', MedicalFeatureKind, 'One of these. 内容'),
    statuses: oneOf('status', MedicalFeatureStatus, 'In one of these states. 状态'),
    sincePrecisions: PRECISIONS,
  },
  order: { expression: 'e.valid_from', direction: OrderDirection.DESC },
});

const fields = fieldsOf(MedicalFeature, {
  institution: one(
    'p0',
    () => MedicalInstitution,
    ['institutionId', 'id'],
    'Whose it is. 医疗机构',
  ),
});

const ofInstitution = fieldsOf(MedicalInstitution, {
  features: page(
    'p0',
    () => features,
    ['id', 'institution_id'],
    'What it has, and had, the latest first. 等级、科室和资质',
    { nullable: false },
  ),
  featuresOn: computed(
    'p0',
    () => [MedicalFeatureKind],
    ['id'],
    'What it surely has today or on a day. 当日等级、科室和资质',
    async ({ id }, { rows }, { asOf: day }) => {
      const order = { expression: 'e.valid_from' };
      const all = await rows.listBy(MedicalFeature, 'institutionId', id, order);
      return all
        .filter(({ validFrom, validFromLatest, validUntil }) => {
          return (validFromLatest ?? validFrom) <= day && day <= (validUntil ?? day);
        })
        .map(({ feature }) => feature)
        .toSorted();
    },
    { takes: { asOf: asOf() }, nullable: false },
  ),
});

export const medicalFeature = row(MedicalFeature, {
  keys: ['id'],
  list: features,
  workflow: medicalFeatures.workflow,
  resolvers: [fields, ofInstitution, medicalFeatures.actions],
});
