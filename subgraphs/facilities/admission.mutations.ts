import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ChangeInput } from '../../ground/workflow/action-input.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { For } from '../../ground/schema/field-class.ts';
import { describeAction } from '../../ground/workflow/machine.ts';
import { openId } from '../../ground/identity/open-id.ts';
import { refuse } from '../../ground/workflow/user-error.ts';
import { admissionGate, assessmentMissing, knownElder } from './admission-gate.ts';
import {
  ApplyForAdmissionInput,
  CheckAdmissionAssessmentInput,
  DeclineAdmissionOfferInput,
  OfferAdmissionInput,
  RecallAdmissionOfferInput,
  WaitlistAdmissionInput,
  WithdrawAdmissionInput,
} from './admission.input.ts';
import { ADMISSION, type AdmissionAction } from './admission.machine.ts';
import { OPEN } from './admission-status.ts';
import { Admission } from './admission.ts';
import { AdmissionStatus } from './admission.machine.ts';
import { admissionWorkflow as workflow } from './admission.workflow.ts';
import { freeBeds, holdBeds, offeredBeds } from './bed-occupancy.ts';
import { requireOperating } from './facility-operating.ts';
import { BedClass } from './facility-traits.ts';
import { Facility } from './facility.ts';
import { isFirst } from './queue.ts';
import { applicantOf, isMilitaryFamily, rankingIn } from './rules/queue-applicant.ts';

const payload = () => workflow.Payload;
const about = (name: AdmissionAction) => ({ description: describeAction(ADMISSION, name) });

/** From the application to the offer of a bed; what follows is in residence.mutations.ts. */
@Resolver()
export class AdmissionMutations {
  @Mutation(payload, about('applyForAdmission'))
  @For('elder', 'staff')
  applyForAdmission(@Ctx() context: SubgraphContext, @Arg('input') input: ApplyForAdmissionInput) {
    const elderKey = context.key('Elder', 'input.elder', input.elder);
    const facilityId = openId('Facility', 'input.facility', input.facility);
    return workflow.create(
      context,
      'applyForAdmission',
      input,
      async ({ context: inside, own }) => {
        const facility = await inside.rows.by(Facility, 'id', facilityId);
        if (!facility) throw refuse('NOT_KNOWN', 'facility', 'No such facility is known.');
        const { regionCode, regionAt } = facility;
        await own({ elderKey, regionCode });
        requireHome(facility);
        const { bedClass, emergency } = input;
        if (bedClass === BedClass.DAY_CARE) {
          throw refuse('INVALID_VALUE', 'bedClass', 'Nobody lives in a place for the day.');
        }
        const elder = await knownElder(inside, elderKey, 'elder');
        await requireNoOther(inside, { elderKey, facilityId });
        return {
          ...{ elderKey, facilityId, regionCode, regionAt, bedClass, emergency },
          ...{ appliedOn: inside.today, queuedOn: inside.today },
          ...{ priorityGrounds: [], militaryFamily: isMilitaryFamily(elder), synthetic: false },
        };
      },
    );
  }

  @Mutation(payload, about('checkAdmissionAssessment'))
  @For('staff')
  checkAdmissionAssessment(
    @Ctx() context: SubgraphContext,
    @Arg('input') input: CheckAdmissionAssessmentInput,
  ) {
    return workflow.move(
      context,
      'checkAdmissionAssessment',
      input,
      async ({ row, context: inside }) => {
        const { emergency } = input;
        const elder = await knownElder(inside, row.elderKey, 'id');
        const { regionCode } = row;
        const gate = admissionGate(elder, { regionCode, day: inside.today, emergency });
        if (gate.met === false) throw assessmentMissing();
        return { emergency, provisionalUntil: gate.inputs.provisionalUntil };
      },
    );
  }

  @Mutation(payload, about('waitlistAdmission'))
  @For('staff')
  waitlistAdmission(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => WaitlistAdmissionInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'waitlistAdmission', input, async ({ row, context: inside }) => {
      const elder = await knownElder(inside, row.elderKey, 'id');
      const facility = (await inside.rows.by(Facility, 'id', row.facilityId))!;
      return {
        ...rankingIn(facility, applicantOf(elder, inside.today), inside.today),
        militaryFamily: isMilitaryFamily(elder),
      };
    });
  }

  @Mutation(payload, about('offerAdmission'))
  @For('staff')
  offerAdmission(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => OfferAdmissionInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'offerAdmission', input, async ({ row, context: inside }) => {
      const beds = await holdBeds(inside, row.facilityId);
      await requireOperating(inside, row.facilityId);
      if (!row.emergency && !(await isFirst(inside, row))) {
        throw refuse('NOT_FIRST_IN_QUEUE', 'id', 'Others wait before her for a bed of this class.');
      }
      if (freeBeds(beds, row.bedClass) <= (await offeredBeds(inside, row))) {
        throw refuse('NO_FREE_BED', 'id', 'No bed of this class is free and not offered already.');
      }
      return {};
    });
  }

  @Mutation(payload, about('recallAdmissionOffer'))
  @For('staff')
  recallAdmissionOffer(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => RecallAdmissionOfferInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'recallAdmissionOffer', input);
  }

  @Mutation(payload, about('declineAdmissionOffer'))
  @For('elder', 'staff')
  declineAdmissionOffer(
    @Ctx() context: SubgraphContext,
    @Arg('input') input: DeclineAdmissionOfferInput,
  ) {
    const { today } = context;
    return workflow.move(context, 'declineAdmissionOffer', input, () =>
      input.keepWaiting
        ? { status: AdmissionStatus.WAITLISTED, queuedOn: today }
        : { status: AdmissionStatus.WITHDRAWN, withdrawnOn: today },
    );
  }

  @Mutation(payload, about('withdrawAdmission'))
  @For('elder', 'staff')
  withdrawAdmission(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => WithdrawAdmissionInput) input: ChangeInput,
  ) {
    const withdrawnOn = context.today;
    return workflow.move(context, 'withdrawAdmission', input, () => ({ withdrawnOn }));
  }
}

function requireHome({ institution, status }: Facility): void {
  if (!institution) {
    throw refuse('INVALID_VALUE', 'facility', 'Elders do not live there: it is no institution.');
  }
  if (status !== 'OPERATING') {
    throw refuse('FACILITY_NOT_OPERATING', 'facility', 'The facility is not in operation.');
  }
}

async function requireNoOther(
  { rows }: SubgraphContext,
  { elderKey, facilityId }: Pick<Admission, 'elderKey' | 'facilityId'>,
): Promise<void> {
  const where = { facilityId, status: { $in: [...OPEN] } };
  const order = { expression: 'e.applied_on' };
  const [open] = await rows.listBy(Admission, 'elderKey', elderKey, order, where);
  if (open) {
    throw refuse('ALREADY_EXISTS', 'facility', 'The elder has an open application or stay there.');
  }
}
