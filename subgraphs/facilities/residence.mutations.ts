import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ChangeInput } from '../../ground/workflow/action-input.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { For } from '../../ground/schema/field-class.ts';
import { describeAction } from '../../ground/workflow/machine.ts';
import { refuse } from '../../ground/workflow/user-error.ts';
import { admissionGate, assessmentMissing, knownElder } from './admission-gate.ts';
import { AdmitElderInput, ConfirmAdmissionInput, DischargeElderInput } from './admission.input.ts';
import { ADMISSION, type AdmissionAction } from './admission.machine.ts';
import { Admission } from './admission.ts';
import { AdmissionStatus } from './admission.machine.ts';
import { admissionWorkflow as workflow } from './admission.workflow.ts';
import { countBed, freeBeds, holdBeds } from './bed-occupancy.ts';
import { requireOperating } from './facility-operating.ts';
import { publishResidence } from './residence.facts.ts';

const payload = () => workflow.Payload;
const about = (name: AdmissionAction) => ({ description: describeAction(ADMISSION, name) });

/** Moving in and leaving: each changes the count of taken beds and is told to the others. */
@Resolver()
export class ResidenceMutations {
  @Mutation(payload, about('admitElder'))
  @For('staff')
  admitElder(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => AdmitElderInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'admitElder', input, async ({ row, context: inside, em }) => {
      const { today } = inside;
      const { provisionalUntil } = row;
      const assessed = await isAssessed(inside, row);
      if (!assessed && (provisionalUntil === null || provisionalUntil < today)) {
        throw assessmentMissing();
      }
      await requireNoStay(inside, row.elderKey);
      const beds = await holdBeds(inside, row.facilityId);
      await requireOperating(inside, row.facilityId);
      if (beds === null || freeBeds(beds, row.bedClass) < 1) {
        throw refuse('NO_FREE_BED', 'id', 'No bed of this class is free.');
      }
      await countBed(em, beds, { bedClass: row.bedClass, change: 1, today });
      await publishResidence(em, { ...row, admittedOn: today });
      return { admittedOn: today, provisionalUntil: assessed ? null : provisionalUntil };
    });
  }

  @Mutation(payload, about('confirmAdmission'))
  @For('staff')
  confirmAdmission(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ConfirmAdmissionInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'confirmAdmission', input, async ({ row, context: inside }) => {
      if (row.provisionalUntil === null) {
        throw refuse('TRANSITION_NOT_ALLOWED', 'id', 'The stay is not provisional.');
      }
      if (!(await isAssessed(inside, row))) throw assessmentMissing();
      return { provisionalUntil: null };
    });
  }

  @Mutation(payload, about('dischargeElder'))
  @For('staff')
  dischargeElder(@Ctx() context: SubgraphContext, @Arg('input') input: DischargeElderInput) {
    return workflow.move(context, 'dischargeElder', input, async ({ row, context: inside, em }) => {
      const { today } = inside;
      const beds = await holdBeds(inside, row.facilityId);
      if (beds) await countBed(em, beds, { bedClass: row.bedClass, change: -1, today });
      await publishResidence(em, { ...row, dischargedOn: today });
      return { dischargedOn: today, dischargeReason: input.reason };
    });
  }
}

async function isAssessed(
  inside: SubgraphContext,
  { elderKey, regionCode }: Admission,
): Promise<boolean> {
  const elder = await knownElder(inside, elderKey, 'id');
  const gate = admissionGate(elder, { regionCode, day: inside.today, emergency: false });
  return gate.met === true;
}

async function requireNoStay({ rows }: SubgraphContext, elderKey: string): Promise<void> {
  const order = { expression: 'e.applied_on' };
  const admitted = { status: AdmissionStatus.ADMITTED };
  const [stay] = await rows.listBy(Admission, 'elderKey', elderKey, order, admitted);
  if (stay)
    throw refuse('ALREADY_EXISTS', 'id', 'The elder lives in a facility; she leaves first.');
}
