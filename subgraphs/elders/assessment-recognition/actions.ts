import { isWithin, regionAt, type RegionCode } from '../../../ground/china/region-code.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import {
  choice,
  idOf,
  line,
  optional,
  regionOf,
  text,
  words,
} from '../../../ground/row/arguments.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { Changes, Step } from '../../../ground/workflow/workflow.ts';
import { assessedFor, lockElder } from '../ability-assessment/conditions.ts';
import { moveElder } from '../elder-registration/move.ts';
import { namedAt, namedElder, newResidence, REFUSES } from './conditions.ts';
import { AssessmentRecognition, RecognitionBasis } from './entity.ts';
import { cityOf, decided, type Decided, NOBODY } from './known.ts';
import { recognitionWorkflow as workflow } from './workflow.ts';

const LATEST_FIRST = { expression: 'e.recognised_on' };

export const AssessmentRecognitionActions = actionsOf(workflow, {
  recogniseAssessment: taking(
    'Whose assessment, on what basis, and where she lives now. 互认申请',
    {
      elder: optional(idOf('Elder', 'The elder; or nationalId and name. 老年人')),
      nationalId: optional(
        text('Identity number of the elder; it is compared and not kept. 公民身份号码'),
      ),
      name: optional(words('Name on the identity card; it is compared and not kept. 姓名', 50)),
      legalBasis: choice(RecognitionBasis, 'Why the city may look at it. 法律依据'),
      caseNumber: line('Number of the office’s case, at most 60 characters. 办件编号', 60),
      movedTo: optional(
        regionOf(
          'County, street or village of the caller’s region where the elder lives now, for who has ' +
            'moved here: the register follows from today. 迁入居住地',
        ),
      ),
      address: optional(line('Address there, at most 200 characters. 迁入住址', 200)),
    },
    async ({ context, em }, input) => {
      const { legalBasis, caseNumber } = input;
      const { viewer, today } = context;
      const city = cityOf(viewer.region!);
      const field = namedAt(input);
      const moved = newResidence(context, input);
      await requireFresh(context, 'regions/PACT', 'workforce/ASSESSMENT_ORGANISATION');
      const elder = await namedElder(context, input);
      // Of nobody the same is asked, so that the number of statements tells nothing.
      const elderKey = elder?.key ?? NOBODY;
      await lockElder(em, elderKey);
      const made = recognised(await decided(context, { regionCode: city, elderKey }, today));
      if (elder === null || made === null) throw REFUSES.NOT_RECOGNISED(field);
      if (moved && isWithin(elder.regionCode, city)) throw REFUSES.LIVES_HERE('movedTo');
      await takePlace({ context, em }, elder.key, { ...made, city, field }, input.note);
      if (moved) await moveElder(context, elder.key, moved);
      const regionCode = registeredIn(viewer.region!, assessedFor({ ...elder, ...moved }));
      return {
        ...{ ...made, status: made.outcome, legalBasis, caseNumber, elderKey: elder.key },
        ...{ recognisedOn: today, endedOn: null, synthetic: false },
        ...{ regionCode, regionAt: regionAt(regionCode) },
      };
    },
  ),

  endRecognition: ({ context }) => ({ endedOn: context.today }),

  withdrawRecognition: ({ row, context }) => {
    if (row.legalBasis !== 'SEPARATE_CONSENT') throw REFUSES.NOT_BY_CONSENT('id');
    return { endedOn: context.today };
  },
});

type Made = ReturnType<typeof madeOf>;

/** What travels of an assessment; null where nothing does. */
function recognised({ result, assessment }: Decided): Made | null {
  const { outcome, pact, reasonCodes } = result;
  if (outcome === 'REFUSED' || !assessment || !pact) return null;
  return madeOf(outcome, pact.id, [...reasonCodes], assessment);
}

function madeOf(
  outcome: AssessmentRecognition['outcome'],
  pactId: string,
  reasonCodes: AssessmentRecognition['reasonCodes'],
  assessment: NonNullable<Decided['assessment']>,
) {
  const fromRegionCode = cityOf(assessment.regionCode);
  return {
    ...{ outcome, pactId, reasonCodes, standard: assessment.standard },
    level: outcome === 'RECOGNISED' ? assessment.finalLevel : null,
    band: assessment.band!,
    assessedOn: assessment.assessedOn!,
    validUntil: assessment.validUntil!,
    ...{ assessmentKey: assessment.key, organisationId: assessment.organisationId! },
    ...{ fromRegionCode, fromRegionAt: regionAt(fromRegionCode) },
  };
}

/**
 * Ends what the city recognised of the elder so far, if that is something else.
 * @throws Refusal with ALREADY_EXISTS for the very same.
 */
async function takePlace(
  step: Omit<Step<AssessmentRecognition>, 'row'>,
  elderKey: string,
  { city, field, ...made }: Made & { city: RegionCode; field: string },
  note: string | null | undefined,
): Promise<void> {
  for (const former of await goingOn(step.context, elderKey, city)) {
    const same: readonly (keyof Made)[] = ['assessmentKey', 'outcome', 'level', 'band'];
    if (same.every((column) => former[column] === made[column])) {
      throw REFUSED.ALREADY_EXISTS(field);
    }
    const changes: Changes<AssessmentRecognition> & { status: 'TERMINATED' } = {
      ...{ status: 'TERMINATED', endedOn: step.context.today },
    };
    await workflow.change(step, 'recogniseAssessment', note, former, changes);
  }
}

async function goingOn(
  { rows }: SubgraphContext,
  elderKey: string,
  city: RegionCode,
): Promise<AssessmentRecognition[]> {
  const where = { status: { $ne: 'TERMINATED' as const } };
  const all = await rows.listBy(AssessmentRecognition, 'elderKey', elderKey, LATEST_FIRST, where);
  return all.filter(({ regionCode }) => cityOf(regionCode) === city);
}

/** The county where she lives, where that is the caller's; else the caller's own region. */
function registeredIn(own: RegionCode, home: RegionCode): RegionCode {
  return isWithin(home, own) ? home : own;
}
