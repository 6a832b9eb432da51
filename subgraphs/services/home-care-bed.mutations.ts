import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { assessmentGate, ASSESSMENT_GATE_RULES } from '../../ground/rules/assessment-gate.ts';
import type { ChangeInput } from '../../ground/workflow/action-input.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { ElderFact, knownAssessments } from '../../ground/facts/elder-fact.ts';
import { FacilityFact } from '../../ground/facts/facility-fact.ts';
import { requireFresh } from '../../ground/facts/facts.ts';
import { For } from '../../ground/schema/field-class.ts';
import { describeAction } from '../../ground/workflow/machine.ts';
import { newKey } from '../../ground/workflow/new-key.ts';
import { openCode, openId } from '../../ground/identity/open-id.ts';
import { ruleFor } from '../../ground/rules/rule.ts';
import { refuse } from '../../ground/workflow/user-error.ts';
import { CatalogueItem, CatalogueKind } from './catalogue-item.ts';
import {
  AcceptHomeCareBedInput,
  ApplyForHomeCareBedInput,
  ApproveHomeCareBedInput,
  AssessHomeCareBedInput,
  CloseHomeCareBedInput,
  HandInHomeCareBedInput,
  InstallHomeCareBedInput,
  RecordHomeCareInput,
  ResumeHomeCareBedInput,
  ReturnHomeCareBedInput,
  SuspendHomeCareBedInput,
} from './home-care-bed.input.ts';
import { HOME_CARE_BED, type HomeCareBedAction } from './home-care-bed.machine.ts';
import { HomeCareBed, HomeCareBedStatus } from './home-care-bed.ts';
import { HomeCareBedPayload, homeCareBedWorkflow as workflow } from './home-care-bed.workflow.ts';
import { HomeCareDelivery } from './home-care-delivery.ts';
import { freeCareOf, FREE_HOME_CARE_RULES } from './rules/free-home-care.ts';

const payload = () => HomeCareBedPayload;
const about = (name: HomeCareBedAction) => ({ description: describeAction(HOME_CARE_BED, name) });

@Resolver()
export class HomeCareBedMutations {
  @Mutation(payload, about('applyForHomeCareBed'))
  @For('elder', 'staff')
  applyForHomeCareBed(
    @Ctx() context: SubgraphContext,
    @Arg('input') input: ApplyForHomeCareBedInput,
  ) {
    return workflow.create(
      context,
      'applyForHomeCareBed',
      input,
      async ({ context: inside, own }) => {
        const elder = await knownElder(inside, context.key('Elder', 'input.elder', input.elder));
        await own(elder);
        const provider = await inside.rows.by(
          FacilityFact,
          'facilityId',
          openId('Facility', 'input.provider', input.provider),
        );
        if (!provider) throw refuse('NOT_KNOWN', 'provider', 'No such facility is known.');
        if (provider.status !== 'OPERATING') {
          throw refuse('FACILITY_NOT_OPERATING', 'provider', 'The facility is not in operation.');
        }
        if (await openBed(inside, elder.elderKey)) {
          throw refuse(
            'ALREADY_EXISTS',
            'elder',
            'The elder has a home care bed that is not closed.',
          );
        }
        return {
          elderKey: elder.elderKey,
          providerId: provider.facilityId,
          regionCode: elder.regionCode,
          regionAt: elder.regionAt,
          appliedOn: inside.today,
          eligibleForFreeCare: isFree(inside, elder),
          deviceIds: [],
          synthetic: false,
        };
      },
    );
  }

  @Mutation(payload, about('assessHomeCareBed'))
  @For('staff')
  assessHomeCareBed(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => AssessHomeCareBedInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'assessHomeCareBed', input, async ({ row, context: inside }) => ({
      assessedOn: inside.today,
      eligibleForFreeCare: isFree(inside, await knownElder(inside, row.elderKey)),
    }));
  }

  @Mutation(payload, about('approveHomeCareBed'))
  @For('staff')
  approveHomeCareBed(
    @Ctx() context: SubgraphContext,
    @Arg('input') input: ApproveHomeCareBedInput,
  ) {
    return workflow.move(context, 'approveHomeCareBed', input, async ({ row, context: inside }) => {
      requireHours(row, input.plannedHours ?? null, inside.today);
      if (row.eligibleForFreeCare)
        requireAssessment(inside, await knownElder(inside, row.elderKey));
      return { approvedOn: inside.today, plannedHours: input.plannedHours ?? null };
    });
  }

  @Mutation(payload, about('installHomeCareBed'))
  @For('staff')
  installHomeCareBed(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => InstallHomeCareBedInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'installHomeCareBed', input);
  }

  @Mutation(payload, about('handInHomeCareBed'))
  @For('staff')
  handInHomeCareBed(@Ctx() context: SubgraphContext, @Arg('input') input: HandInHomeCareBedInput) {
    return workflow.move(context, 'handInHomeCareBed', input, async ({ context: inside }) => {
      const deviceIds = input.devices.map((id, i) =>
        openCode('CatalogueItem', `input.devices.${i}`, id),
      );
      const items = await Promise.all(
        deviceIds.map((id) => inside.rows.by(CatalogueItem, 'id', id)),
      );
      const unknown = items.findIndex((item) => item?.kind !== CatalogueKind.HOME_CARE_BED_DEVICE);
      if (unknown >= 0) {
        throw refuse('NOT_KNOWN', `devices.${unknown}`, 'The catalogue has no such device.');
      }
      return { deviceIds };
    });
  }

  @Mutation(payload, about('returnHomeCareBed'))
  @For('staff')
  returnHomeCareBed(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ReturnHomeCareBedInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'returnHomeCareBed', input);
  }

  @Mutation(payload, about('acceptHomeCareBed'))
  @For('staff')
  acceptHomeCareBed(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => AcceptHomeCareBedInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'acceptHomeCareBed', input, () => ({
      activeFrom: context.today,
    }));
  }

  @Mutation(payload, about('recordHomeCare'))
  @For('staff')
  recordHomeCare(@Ctx() context: SubgraphContext, @Arg('input') input: RecordHomeCareInput) {
    return workflow.move(context, 'recordHomeCare', input, async ({ row, em, context: inside }) => {
      const { month, hours, visits } = input;
      const served = row.activeFrom!.slice(0, 7) <= month && month <= inside.today.slice(0, 7);
      if (!served) throw refuse('INVALID_VALUE', 'month', 'It was not in service in this month.');
      if (!/^\d{1,3}(\.[05]0*)?$/.test(hours) || Number(hours) > 744) {
        throw refuse('INVALID_VALUE', 'hours', 'Hours are 0 to 744, in halves.');
      }
      const where = { month };
      const order = { expression: 'e.month' };
      const [taken] = await inside.rows.listBy(HomeCareDelivery, 'bedKey', row.key, order, where);
      if (taken) throw refuse('ALREADY_EXISTS', 'month', 'The month is recorded already.');
      const delivery = { key: newKey(), bedKey: row.key, month, hours, visits, synthetic: false };
      await em.insert(HomeCareDelivery, delivery);
      return { status: row.status };
    });
  }

  @Mutation(payload, about('suspendHomeCareBed'))
  @For('staff')
  suspendHomeCareBed(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => SuspendHomeCareBedInput) input: ChangeInput,
  ) {
    const suspendedOn = context.today;
    return workflow.move(context, 'suspendHomeCareBed', input, () => ({ suspendedOn }));
  }

  @Mutation(payload, about('resumeHomeCareBed'))
  @For('staff')
  resumeHomeCareBed(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ResumeHomeCareBedInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'resumeHomeCareBed', input, () => ({ suspendedOn: null }));
  }

  @Mutation(payload, about('closeHomeCareBed'))
  @For('elder', 'staff')
  closeHomeCareBed(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => CloseHomeCareBedInput) input: ChangeInput,
  ) {
    const closedOn = context.today;
    return workflow.move(context, 'closeHomeCareBed', input, () => ({ closedOn }));
  }
}

/** An elder on the register, by facts that are up to date. */
async function knownElder(inside: SubgraphContext, key: string): Promise<ElderFact> {
  await requireFresh(inside, 'elders/ELDER', 'facilities/FACILITY');
  const elder = await inside.rows.by(ElderFact, 'elderKey', key);
  if (elder?.lifeStatus === 'ACTIVE') return elder;
  throw refuse('NOT_KNOWN', 'elder', 'No such elder is on the register.');
}

function openBed({ rows }: SubgraphContext, elderKey: string): Promise<HomeCareBed | undefined> {
  const open = { status: { $ne: HomeCareBedStatus.CLOSED } };
  return rows
    .listBy(HomeCareBed, 'elderKey', elderKey, { expression: 'e.applied_on' }, open)
    .then(([bed]) => bed);
}

function isFree(inside: SubgraphContext, elder: ElderFact): boolean {
  return freeCareOf(elder, inside.today).met === true;
}

function requireHours(bed: HomeCareBed, hours: number | null, today: string): void {
  if (!bed.eligibleForFreeCare) {
    if (hours === null) return;
    throw refuse(
      'INVALID_VALUE',
      'plannedHours',
      'Care is not free here, so no hours are planned.',
    );
  }
  const rule = ruleFor(FREE_HOME_CARE_RULES, bed.regionCode, today);
  const { minimumHours = 0, maximumHours = 744 } = rule?.parameters ?? {};
  if (hours === null || hours < minimumHours) {
    throw refuse('HOURS_BELOW_MIN', 'plannedHours', `Free care is ${minimumHours} hours or more.`);
  }
  if (hours > maximumHours) {
    throw refuse('HOURS_ABOVE_MAX', 'plannedHours', `Free care is at most ${maximumHours} hours.`);
  }
}

/** free care is a purchased service. */
function requireAssessment({ today }: SubgraphContext, elder: ElderFact): void {
  const { regionCode } = elder;
  const gate = assessmentGate(ruleFor(ASSESSMENT_GATE_RULES, regionCode, today), {
    request: 'PURCHASED_SERVICE',
    day: today,
    emergency: false,
    assessments: knownAssessments(elder, regionCode, today),
  });
  if (gate.met === false) {
    throw refuse('ASSESSMENT_REQUIRED', 'id', 'A valid assessment of ability is needed first.');
  }
}
