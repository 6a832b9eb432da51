import { daysLater } from '../../../ground/china/calendar.ts';
import { normalName } from '../../../ground/china/normal-name.ts';
import { ELDER_BY_NUMBER } from '../assessment-recognition/conditions.ts';
import { hashOfNumber } from '../../../ground/workflow/identity-number.ts';
import type { Elder } from '../elder/entity.ts';
import { OPEN_DAYS } from './access.ts';
import { livesWhereGranted } from './allowed.ts';
import type { LookingUp, LookedUp } from './looked-up.ts';
import type { NamedByNumber } from './named.ts';

/** Who has both number and name; a grant opens her to the case of the request. @throws Refusal */
export async function byNumber(
  { context, em, basis, key }: LookingUp,
  { nationalId, name }: NamedByNumber,
): Promise<LookedUp> {
  const { rows, viewer, today } = context;
  const hash = await hashOfNumber(rows, today, nationalId);
  const asked = [hash, normalName(name)];
  const [elder] = await rows.answer<Pick<Elder, 'key' | 'regionCode'>>(ELDER_BY_NUMBER, asked);
  const person = elder && livesWhereGranted(basis, elder) ? elder.key : null;
  if (basis.grantKey !== null) {
    await em.execute('select access.name_person(?, ?, ?::uuid, ?, ?::date, ?::date)', [
      ...[key, basis.grantKey, person, viewer.caseNumber, today, daysLater(today, OPEN_DAYS)],
    ]);
  }
  return { asked: [nationalId, normalName(name)], person, referralKey: null };
}
