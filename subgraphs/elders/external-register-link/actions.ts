import { notFound } from '../../../ground/errors/errors.ts';
import { choice, day, idOf, several } from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { Elder } from '../elder/entity.ts';
import { ABOUT_ELDER } from '../elder/register-about.ts';
import { ExternalRegisterLink } from './entity.ts';
import { ExternalRegister, LinkedData } from './kinds.ts';
import { REGISTER_LINK } from './machine.ts';

const REFUSES = refusals({
  SYNCED_ON: {
    code: 'INVALID_VALUE',
    en: 'An answer is of {from} or later, and not of a day to come. Correct the day.',
    zh: '比对日期不得早于{from}，且不得晚于今天，请更正。',
  },
  DIFFERS: {
    code: 'INVALID_VALUE',
    en: 'Exactly a conflict names in what the registers differ. Correct the list.',
    zh: '结果为不一致时须填写不一致项，其他结果不填，请更正。',
  },
});

const RegisterAnswer = labelled('RegisterAnswer', 'What a register has answered. 比对结果', {
  MATCHED: 'It knows her, and says the same. 一致',
  CONFLICT: 'It says something else. 不一致',
  NOT_FOUND: 'It does not know her. 查无此人',
});

export const registerLinkWorkflow = new Workflow(ExternalRegisterLink, REGISTER_LINK, 'p3');

export const RegisterLinkActions = actionsOf(registerLinkWorkflow, {
  openExternalRegisterLink: taking(
    'Which register is asked for whom. 比对内容',
    {
      elder: idOf('Elder', 'The elder. 老年人'),
      register: choice(ExternalRegister, 'The register. 外部登记系统'),
    },
    async ({ context, em, own }, { elder: elderKey, register }) => {
      await lockName(em, ABOUT_ELDER, elderKey);
      const elder = await context.rows.by(Elder, 'key', elderKey);
      if (!elder) throw notFound('input.elder');
      const { regionCode, regionAt } = elder;
      await own({ elderKey: elder.key, regionCode, regionAt });
      if (elder.status !== 'ACTIVE') throw REFUSED.NOT_KNOWN('elder');
      const order = { expression: 'e.opened_on' };
      const going = { register, status: { $ne: 'ENDED' as const } };
      const all = await context.rows.listBy(
        ExternalRegisterLink,
        'elderKey',
        elder.key,
        order,
        going,
      );
      if (all.length > 0) throw REFUSED.ALREADY_EXISTS('register');
      return {
        ...{ elderKey: elder.key, regionCode, regionAt, register, synthetic: false },
        ...{ openedOn: context.today, syncedOn: null, differs: [] },
      };
    },
  ),

  recordRegisterMatch: taking(
    'What the register has answered. 比对结果',
    {
      answer: choice(RegisterAnswer, 'The answer. 比对结果'),
      syncedOn: day('Day of the answer, not to come. 比对日期'),
      differs: several(
        choice(LinkedData, 'In what they differ; none without a conflict. 不一致项'),
        7,
        0,
      ),
    },
    ({ row, context }, { answer, syncedOn, differs }) => {
      const from = row.syncedOn ?? row.openedOn;
      if (syncedOn < from || syncedOn > context.today)
        throw REFUSES.SYNCED_ON('syncedOn', { from });
      if ((answer === 'CONFLICT') !== differs.length > 0) throw REFUSES.DIFFERS('differs');
      return { status: answer, syncedOn, differs };
    },
  ),

  resolveRegisterConflict: () => ({ differs: [] }),

  endExternalRegisterLink: null,
});
