import { fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { filtered, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { holdsOn, PRECISIONS } from '../../../ground/row/known-term.ts';
import { row } from '../../../ground/row/row.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { Facility } from '../facility/entity.ts';
import { MedicalInstitution } from '../medical-institution/entity.ts';
import { MedicalCooperation } from './entity.ts';
import { MedicalCooperationStatus } from './machine.ts';
import { MedicalCooperationMode } from './mode.ts';
import { medicalCooperations } from './register.ts';

const cooperations = listOf(MedicalCooperation, {
  filters: {
    modes: oneOf('mode', MedicalCooperationMode, 'Of one of these modes. 模式'),
    statuses: oneOf('status', MedicalCooperationStatus, 'In one of these states. 状态'),
    sincePrecisions: PRECISIONS,
    heldOn: filtered(
      () => DateScalar,
      'Holding on this day. 有效日期',
      (day: string) => ({ sql: holdsOn('e'), params: [day] }),
    ),
  },
  order: { expression: 'e.valid_from', direction: OrderDirection.DESC },
});

const fields = fieldsOf(MedicalCooperation, {
  facility: one('p0', () => Facility, ['facilityId', 'id'], 'The care home or site. 养老机构'),
  institution: one(
    'p0',
    () => MedicalInstitution,
    ['institutionId', 'id'],
    'The medical institution. 医疗机构',
  ),
});

const ofFacility = fieldsOf(Facility, {
  medicalLinks: page(
    'p0',
    () => cooperations,
    ['id', 'facility_id'],
    'What it signed with medical institutions, the latest first. 医养结合签约',
    { nullable: false },
  ),
});

const ofInstitution = fieldsOf(MedicalInstitution, {
  cooperations: page(
    'p0',
    () => cooperations,
    ['id', 'institution_id'],
    'What it signed with care homes, the latest first. 医养结合签约',
    { nullable: false },
  ),
});

export const medicalCooperation = row(MedicalCooperation, {
  keys: ['id'],
  list: cooperations,
  workflow: medicalCooperations.workflow,
  resolvers: [fields, ofFacility, ofInstitution, medicalCooperations.actions],
});
