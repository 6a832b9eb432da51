import {
  aboutOpen,
  days,
  filtered,
  flag,
  inRegion,
  named,
  oneOf,
  present,
} from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { HAS_FEATURE, MedicalFeatureKind } from '../medical-feature/kinds.ts';
import { MedicalInstitution } from './entity.ts';
import { MedicalInstitutionKind, TCM_KINDS } from './kinds.ts';
import { MedicalInstitutionStatus } from './machine.ts';

const IS_TCM = `(e.kind in (${TCM_KINDS.map((kind) => `'${kind}'`).join(', ')}))`;

export const medicalInstitutions = listOf(MedicalInstitution, {
  one: ['p0', 'A medical institution by its id. 医疗机构'],
  many: [
    'p0',
    'Medical institutions, by name unless sorted otherwise; those that are no more only where the ' +
      'filter names them. 医疗机构',
  ],
  filters: {
    within: inRegion('Inside this region. 所在地'),
    kinds: oneOf('kind', MedicalInstitutionKind, 'Of one of these kinds. 类别'),
    tcm: flag(IS_TCM, 'Of Chinese medicine, or not. 是否中医类'),
    statuses: oneOf('status', MedicalInstitutionStatus, 'In one of these states. 执业状态'),
    feature: filtered(
      () => MedicalFeatureKind,
      'With this grade, department or standing today. 等级、科室、资质',
      (feature: MedicalFeatureKind, _, { today }) => ({
        sql: HAS_FEATURE,
        params: [feature, today],
      }),
    ),
    inHouse: present('facility_id', 'Inside a care home, or not. 是否养老机构内设'),
    facility: aboutOpen('Facility', 'facility_id', 'Inside this care home. 所属养老机构'),
    name: named('name', 'Name contains this text, 1 to 50 characters. 名称'),
    ...days('licensed', 'licensed_on', 'Licensed. 执业登记日期'),
  },
  unless: ({ statuses, ids }) =>
    statuses === undefined && ids === undefined
      ? [{ sql: `e.status = 'IN_PRACTICE'`, params: [] }]
      : [],
  orders: {
    NAME: ['name', 'Name. 名称'],
    LICENSED_ON: [
      "coalesce(e.licensed_on, date '9999-12-31')",
      'Day of its licence; not known counts as latest. 执业登记日期',
    ],
  },
  usual: ['NAME', 'ASC'],
});
