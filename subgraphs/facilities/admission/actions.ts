import { choice, flagged, idOf, openIdOf, usually } from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { BedClass } from '../bed-inventory/bed-class.ts';
import { countBed, freeBeds, holdBeds, offeredBeds } from '../bed-inventory/occupancy.ts';
import { requireOperating } from '../facility/conditions.ts';
import { Facility } from '../facility/entity.ts';
import { applicantOf, isMilitaryFamily, rankingIn } from '../rules/queue-applicant.ts';
import {
  admissionGate,
  isAssessed,
  knownElder,
  REFUSES,
  requireHome,
  requireNoOther,
  requireNoStay,
  residential,
} from './conditions.ts';
import { DischargeReason } from './discharge-reason.ts';
import { Admission } from './entity.ts';
import { publishResidence } from './facts.ts';
import { ADMISSION } from './machine.ts';
import { isFirst } from './queue.ts';

export const admissionWorkflow = new Workflow(Admission, ADMISSION, 'p2');

export const AdmissionActions = actionsOf(admissionWorkflow, {
  applyForAdmission: taking(
    'Who wants to live where, in which class of bed. 入住申请',
    {
      elder: idOf('Elder', 'The elder. 老年人'),
      facility: openIdOf('Facility', 'The institution. 养老机构'),
      bedClass: choice(BedClass, 'Class of the bed; not DAY_CARE, where nobody lives. 床位类别'),
      emergency: usually(
        flagged('Whether she cannot wait; staff confirms it with the assessment. 是否紧急'),
        false,
      ),
    },
    async ({ context, em, own }, { elder: elderKey, facility: facilityId, ...wanted }) => {
      const facility = await context.rows.by(Facility, 'id', facilityId);
      if (!facility) throw REFUSED.NOT_KNOWN('facility');
      const { regionCode, regionAt } = facility;
      await own({ elderKey, regionCode });
      requireHome(facility);
      const bedClass = residential(wanted.bedClass);
      const elder = await knownElder({ context, em }, elderKey, 'elder');
      await requireNoOther(context, { elderKey, facilityId });
      return {
        ...{ elderKey, facilityId, regionCode, regionAt, bedClass, emergency: wanted.emergency },
        ...{ appliedOn: context.today, queuedOn: context.today },
        ...{
          priorityGrounds: [],
          militaryFamily: isMilitaryFamily(elder, context.today),
          synthetic: false,
        },
      };
    },
  ),

  checkAdmissionAssessment: taking(
    'The assessment that is checked, and what staff finds. 评估核验',
    {
      emergency: flagged(
        'Whether staff finds it to be an emergency, whatever the application says. 是否紧急',
      ),
    },
    async ({ row, context, em }, { emergency }) => {
      const elder = await knownElder({ context, em }, row.elderKey, 'id');
      const { regionCode } = row;
      const gate = admissionGate(elder, { regionCode, day: context.today, emergency });
      if (gate.met === false) throw REFUSED.ASSESSMENT_REQUIRED('id');
      return { emergency, provisionalUntil: gate.inputs.provisionalUntil };
    },
  ),

  waitlistAdmission: async ({ row, context, em }) => {
    const elder = await knownElder({ context, em }, row.elderKey, 'id');
    const facility = (await context.rows.by(Facility, 'id', row.facilityId))!;
    return {
      ...rankingIn(facility, applicantOf(elder, context.today), context.today),
      militaryFamily: isMilitaryFamily(elder, context.today),
    };
  },

  offerAdmission: async ({ row, context }) => {
    const beds = await holdBeds(context, row.facilityId);
    await requireOperating(context, row.facilityId);
    if (!row.emergency && !(await isFirst(context, row))) throw REFUSES.NOT_FIRST_IN_QUEUE('id');
    if (freeBeds(beds, row.bedClass) <= (await offeredBeds(context, row))) {
      throw REFUSES.NO_FREE_BED('id');
    }
    return {};
  },

  recallAdmissionOffer: null,

  declineAdmissionOffer: taking(
    'The offer that is declined. 放弃入住',
    { keepWaiting: flagged('Whether she waits for another bed. 是否继续轮候') },
    ({ context: { today } }, { keepWaiting }) =>
      keepWaiting
        ? { status: 'WAITLISTED', queuedOn: today }
        : { status: 'WITHDRAWN', withdrawnOn: today },
  ),

  admitElder: async ({ row, context, em }) => {
    const { today } = context;
    const { provisionalUntil, bedClass } = row;
    const assessed = await isAssessed({ context, em }, row);
    if (!assessed && (provisionalUntil === null || provisionalUntil < today)) {
      throw REFUSED.ASSESSMENT_REQUIRED('id');
    }
    await requireNoStay(context, row.elderKey);
    const beds = await holdBeds(context, row.facilityId);
    await requireOperating(context, row.facilityId);
    if (beds === null || freeBeds(beds, bedClass) < 1) throw REFUSES.NO_FREE_BED('id');
    await countBed(em, beds, { bedClass, change: 1, today });
    await publishResidence(em, { ...row, admittedOn: today });
    return { admittedOn: today, provisionalUntil: assessed ? null : provisionalUntil };
  },

  confirmAdmission: async ({ row, context, em }) => {
    if (row.provisionalUntil === null) throw REFUSES.NOT_PROVISIONAL('id');
    if (!(await isAssessed({ context, em }, row))) throw REFUSED.ASSESSMENT_REQUIRED('id');
    return { provisionalUntil: null };
  },

  dischargeElder: taking(
    'Who leaves, and why. 离院',
    { reason: choice(DischargeReason, 'Why. 离院原因') },
    async ({ row, context, em }, { reason }) => {
      const { today } = context;
      const beds = await holdBeds(context, row.facilityId);
      if (beds) await countBed(em, beds, { bedClass: row.bedClass, change: -1, today });
      await publishResidence(em, { ...row, dischargedOn: today });
      return { dischargedOn: today, dischargeReason: reason };
    },
  ),

  withdrawAdmission: ({ context }) => ({ withdrawnOn: context.today }),
});
