import type { Answer } from '../../../ground/access/answers.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import { notFound } from '../../../ground/errors/errors.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { isInHand } from '../../../ground/workflow/in-hand.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { requireAudience } from '../training-session/audience.ts';
import type { TrainingSession } from '../training-session/entity.ts';
import { requireFree, requireOpen } from '../training-session/takes.ts';
import type { CarerRelation } from './relation.ts';

const REFUSES = refusals({
  PLACE_ALREADY: {
    code: 'ALREADY_EXISTS',
    en: 'The person has a place in this session. Go on with that one.',
    zh: '此人已报名该班次，请使用现有报名。',
  },
  FOR_WHOM: {
    code: 'INVALID_VALUE',
    en: 'Say for whom the person cares; a volunteer alone need not.',
    zh: '请填写所照护的老年人；仅志愿者可不填。',
  },
});

/** @throws Refusal where the session takes nobody else, is for others, or has the person already */
export async function requireCarerPlace(
  context: SubgraphContext,
  session: TrainingSession,
  hash: string,
): Promise<void> {
  await requireAudience(context, session, true);
  requireOpen(session, context.today);
  if (await context.rows.isSo(CARER_HAS_PLACE, [session.id, hash])) {
    throw REFUSES.PLACE_ALREADY('nationalId');
  }
  await requireFree(context, session);
}

/** @throws NOT_FOUND for an elder who is not in the viewer's hands; Refusal with NOT_KNOWN, INVALID_VALUE */
export async function requireElder(
  context: SubgraphContext,
  elderKey: string | null,
  relation: CarerRelation,
): Promise<void> {
  if (elderKey === null) {
    if (relation !== 'VOLUNTEER') throw REFUSES.FOR_WHOM('elder');
    return;
  }
  await requireFresh(context, 'elders/ELDER');
  const [elder] = await context.rows.answer<{ region: string; status: string }>(ELDER_STANDS, [
    elderKey,
  ]);
  if (!elder || !(await isInHand({ regionCode: elder.region }, context))) {
    throw notFound('input.elder');
  }
  if (elder.status !== 'ACTIVE') throw REFUSED.NOT_KNOWN('elder');
}

export const CARER_HAS_PLACE: Answer = {
  name: 'carer_has_place',
  says: 'Whether a person has a place in a course for family carers. 照护者是否已报名',
  sql: `select exists (select from family_carer_training
    where session_id = ?::uuid and national_id_hash = ? and status <> 'WITHDRAWN')`,
};

export const ELDER_STANDS: Answer = {
  name: 'elder_stands',
  says: 'Where an elder lives, and whether she is on the register. 老年人登记情况',
  sql: `select region_code as region, life_status as status from assessed_by
    where elder_key = ?::uuid`,
};
