import { keyOf } from '../../../seeds/world/keys.ts';
import { publicIdFor } from '../../kit/hub.ts';
import { freshKey } from '../../kit/mutations.ts';
import { KEY, STAFF, triesOfAdmissions } from './tries.ts';

const tries = triesOfAdmissions();
const { place, refused, done } = tries;

describe('deciding on what one read', () => {
  test.each([
    [0, 'BAD_USER_INPUT'],
    [2, 'VERSION_CONFLICT'],
  ])('version %d of one at version 1 is refused', async (version, code) => {
    const { id } = await place('WAITLISTED');
    const { refusals, codes } = await refused('withdrawAdmission', { id, version });
    expect([...codes, ...refusals]).toEqual([code]);
  });

  test.each([
    [
      'an id nobody has',
      async () => publicIdFor(STAFF, 'Admission', keyOf('admission', 999_999)),
      'NOT_FOUND',
    ],
    [
      'an id made for another office',
      async () => publicIdFor('staff:210100', 'Admission', KEY),
      'BAD_USER_INPUT',
    ],
    ['an id that is none', () => 'nonsense', 'BAD_USER_INPUT'],
  ])('%s is refused', async (_, id, code) => {
    await place('WAITLISTED');
    const { codes } = await refused('withdrawAdmission', { id: await id(), version: 1 });
    expect(codes).toEqual([code]);
  });

  test('a reason for leaving that is none never reaches the rules', async () => {
    const { codes } = await refused('dischargeElder', {
      ...(await place('ADMITTED')),
      reason: 'BORED',
    });
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  test('a key that was used with another body is refused', async () => {
    const stay = await place('OFFERED');
    const input = { ...stay, idempotencyKey: freshKey(), keepWaiting: true };
    await done('declineAdmissionOffer', input);
    const { codes } = await refused('declineAdmissionOffer', { ...input, keepWaiting: false });
    expect(codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });
});
