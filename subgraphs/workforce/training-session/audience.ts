import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { TrainingProgramme } from '../training-programme/entity.ts';
import type { TrainingSession } from './entity.ts';

const REFUSES = refusals({
  NOT_FOR_THEM: {
    en: 'Courses for family carers take no workers, and others no family carers. Choose another session.',
    zh: '家庭照护者班次不接收从业人员，其他班次不接收家庭照护者，请另选班次。',
  },
});

/** @throws Refusal with NOT_FOR_THEM unless the session is for family carers, or for workers */
export async function requireAudience(
  { rows }: SubgraphContext,
  { programmeId }: TrainingSession,
  carers: boolean,
): Promise<void> {
  const programme = await rows.by(TrainingProgramme, 'id', programmeId);
  if ((programme!.audience === 'FAMILY_CARER') !== carers) throw REFUSES.NOT_FOR_THEM('session');
}
