import { maskNationalId } from '../../../ground/china/national-id.ts';
import { choice, idOf, line, openIdOf, optional, text } from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { hashOfNumber, readNumber } from '../../../ground/workflow/identity-number.ts';
import { lockedSession, requireOver } from '../training-session/takes.ts';
import { requireCarerPlace, requireElder } from './conditions.ts';
import { CarerRelation } from './relation.ts';
import { familyCarerTrainingWorkflow } from './workflow.ts';

export const FamilyCarerTrainingActions = actionsOf(familyCarerTrainingWorkflow, {
  enrolFamilyCarer: taking(
    'Who learns to care, for whom and where. 报名信息',
    {
      session: openIdOf('TrainingSession', 'The session, for family carers. 培训班次'),
      nationalId: text(
        'Identity number of the carer (GB 11643): compared and not kept, but for its mask. 公民身份号码',
      ),
      carerName: line('Name, as the identity card has it. 照护者姓名', 50),
      relation: choice(CarerRelation, 'Why the person cares. 照护者类别'),
      elder: optional(idOf('Elder', 'For whom; a volunteer alone may leave it out. 所照护老年人')),
    },
    async ({ context, own }, { session: sessionId, nationalId, elder: elderKey, ...said }) => {
      const { rows, today } = context;
      const session = await lockedSession(context, sessionId);
      const { regionCode, regionAt } = session;
      await own({ regionCode });
      await requireElder(context, elderKey, said.relation);
      const { id } = readNumber(nationalId, today);
      const hash = (await hashOfNumber(rows, today, nationalId))!;
      await requireCarerPlace(context, session, hash);
      const { carerName, relation } = said;
      const carer = { carerName, relation, nationalIdMasked: maskNationalId(id) };
      const place = { sessionId, regionCode, regionAt, synthetic: false };
      return { ...place, ...carer, nationalIdHash: hash, elderKey, enrolledOn: today };
    },
  ),

  completeFamilyCarerTraining: async ({ row, context }) => {
    const { endsOn } = await requireOver(context, row);
    return { completedOn: endsOn };
  },

  withdrawFamilyCarer: null,
});
