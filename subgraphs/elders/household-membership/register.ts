import { choice, day, idOf } from '../../../ground/row/arguments.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { registerAbout } from '../elder/register-about.ts';
import type { Elder } from '../elder/entity.ts';
import { Household } from '../household/entity.ts';
import { HouseholdMembership, HouseholdRelation } from './entity.ts';
import { HOUSEHOLD_MEMBERSHIP } from './machine.ts';
import { tellDwellers } from './tell-dwellers.ts';

const REFUSES = refusals({
  BEFORE_HOUSEHOLD: {
    code: 'INVALID_VALUE',
    en: 'The household began on {from}. Choose that day or a later one.',
    zh: '该户自{from}起登记，请选择当日或以后的日期。',
  },
});

const BY_DAY = { expression: 'e.joined_on' };
const HOLDS = { status: 'HOLDS' as const };

export const { workflow, actions } = registerAbout(
  HouseholdMembership,
  HOUSEHOLD_MEMBERSHIP,
  'p3',
  {
    takes: {
      household: idOf('Household', 'The household. 户'),
      relation: choice(HouseholdRelation, 'What she is to the head. 与户主关系'),
      joinedOn: day('First day there, not to come. 入户日期'),
    },
    days: ['joinedOn', 'leftOn'],
    published: ({ row, before, context, em }) =>
      tellDwellers(context, em, [row.household, before?.household ?? row.household]),
    async check({ key, elderKey, household, relation, joinedOn }, { rows }) {
      // Locked: whoever closes it, moves it or makes somebody else its head waits.
      const found = await rows.locked(Household, household);
      if (found?.status !== 'OPEN') throw REFUSED.NOT_KNOWN('household');
      const from = found.openedOn;
      if (joinedOn < from) throw REFUSES.BEFORE_HOUSEHOLD('joinedOn', { from });
      const hers = await rows.listBy(HouseholdMembership, 'elderKey', elderKey, BY_DAY);
      const meets = hers.some(
        (one) => one.key !== key && (one.leftOn === null || one.leftOn >= joinedOn),
      );
      if (meets) throw REFUSED.ALREADY_EXISTS('elder');
      const others = await rows.listBy(HouseholdMembership, 'household', household, BY_DAY, HOLDS);
      const headed = others.some((one) => one.key !== key && one.relation === 'HEAD');
      if (headed && relation === 'HEAD') throw REFUSED.ALREADY_EXISTS('relation');
    },
  },
);

/** She lives there no longer, since she has died, left or moved on her own; with her last day there. */
export async function leaveHousehold(
  { row: { key }, context, em }: Step<Elder>,
  lastDay: string,
  note?: string | null,
): Promise<void> {
  const held = await context.rows.listBy(HouseholdMembership, 'elderKey', key, BY_DAY, HOLDS);
  for (const one of held) {
    const leftOn = lastDay < one.joinedOn ? one.joinedOn : lastDay;
    const changes = { status: 'ENDED' as const, leftOn };
    await workflow.change({ context, em }, 'endHouseholdMembership', note, one, changes);
  }
}
