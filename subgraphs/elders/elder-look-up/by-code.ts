import type { Answer } from '../../../ground/access/answers.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { type Refusal, refusals } from '../../../ground/workflow/refusals.ts';
import type { Elder } from '../elder/entity.ts';
import { livesWhereGranted } from './allowed.ts';
import type { LookingUp, LookedUp } from './looked-up.ts';
import type { Named, NamedByCode } from './named.ts';

const REFUSES = refusals({
  REFERRAL_NOT_OPEN: {
    en: 'The code opens nobody to the caller for this purpose and legal basis: there is none like it, or it was used, taken back, too late, or made for somebody else. Ask who gave it for another.',
    zh: '该转介码不能就此用途和法律依据向调用方开放任何人：不存在、已使用、已撤销、已过期，或并非为调用方签发。请向提供者另要一个。',
  },
});

/** One answer to every code that opens nobody; it is said once all is kept, since a refusal leaves no trace. */
export function wrongWith({ referralCode = null }: Named, elder: Elder | null): Refusal[] {
  const wrong: Refusal[] = [];
  if (referralCode !== null && elder === null) {
    wrong.push(REFUSES.REFERRAL_NOT_OPEN('referralCode'));
  }
  return wrong;
}

/** For whom a code is read: she must live, and under a grant where it is given for. */
export const ELDER_HANDED_OVER: Answer = {
  name: 'elder_handed_over',
  says: 'Where an elder whom a code hands over is registered, if she lives. 转介对象所在地区',
  sql: `select key, region_code as "regionCode" from elder where key = ? and life_status = 'ACTIVE'`,
};

/** Whom a code names to the caller, who has used it now. Nobody's key stands for nobody. */
export async function byCode(
  { context, em, basis }: LookingUp,
  { code }: NamedByCode,
): Promise<LookedUp> {
  const { rows, viewer, today } = context;
  const { grantKey } = basis;
  const hash = context.handedHash(viewer.organisation!, code);
  const [named] = await rows.sql<{ key: string; person: string }>(
    'select key, person from access.referred(?, ?, ?, ?, ?::uuid, ?::date)',
    [hash, viewer.organisation, viewer.purpose, viewer.legalBasis, grantKey, today],
  );
  const [elder] = await rows.answer<Pick<Elder, 'key' | 'regionCode'>>(ELDER_HANDED_OVER, [
    named?.person ?? newKey(),
  ]);
  const handedOver = named && elder && livesWhereGranted(basis, elder);
  await em.execute('select access.redeem(?::uuid, ?, ?::uuid, ?, ?::date)', [
    ...[handedOver ? named.key : newKey(), viewer.legalBasis, grantKey, viewer.caseNumber, today],
  ]);
  const person = handedOver ? named.person : null;
  return { asked: ['referral', code], person, referralKey: handedOver ? named.key : null };
}
