import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { notFound } from '../../../ground/errors/errors.ts';
import { openText } from '../../../ground/identity/sealed-text.ts';
import { idOf } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { days, inRegion } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { type Changes, type NewStep, Workflow } from '../../../ground/workflow/workflow.ts';
import { BankAccount } from '../bank-account/entity.ts';
import { BANK_ACCOUNT_SEAL } from '../bank-account/seal.ts';
import { Elder } from '../elder/entity.ts';
import { NATIONAL_ID_SEAL } from '../elder/national-id-seal.ts';
import { Region } from '../stubs.ts';
import { NumberReveal } from './entity.ts';
import { NUMBER_REVEAL } from './machine.ts';
import { show, shownTo } from '../../../ground/workflow/shown-once.ts';

const workflow = new Workflow(NumberReveal, NUMBER_REVEAL, 'p3');

const numberReveals = listOf(NumberReveal, {
  one: ['p3', 'A look at a masked number, by its id. 号码查看记录'],
  many: ['p3', 'Looks at masked numbers, the latest first unless sorted otherwise. 号码查看记录'],
  filters: {
    within: inRegion('Of elders in this region. 所在地区'),
    ...days('revealedOn', 'revealed_on', 'Day of it. 查看日期'),
  },
  orders: { REVEALED_ON: ['revealed_on', 'Day of it. 查看日期'] },
  usual: ['REVEALED_ON', 'DESC'],
});

const fields = fieldsOf(NumberReveal, {
  elder: one('p3', () => Elder, ['elderKey', 'key'], 'Whose number it is. 老年人'),
  region: ref('p3', Region, 'regionCode', 'Where the elder lived then. 所在地区'),
  value: computed(
    'p3',
    () => String,
    ['key'],
    'The number, in the answer of the mutation that revealed it; null ever after. 号码',
    ({ key }, { viewer }) => shownTo(viewer, key),
  ),
});

const elderFields = fieldsOf(Elder, {
  numberReveals: page(
    'p3',
    () => numberReveals,
    ['key', 'elder_key'],
    'Who has looked at a number of hers that is masked, and why, the latest first unless sorted ' +
      'otherwise. 号码查看记录',
  ),
});

const actions = actionsOf(workflow, {
  revealNationalId: taking(
    'Whose number, and why it must be seen. 查看内容',
    { elder: idOf('Elder', 'The elder. 老年人') },
    async (step, { elder: elderKey, note }) => {
      const elder = await step.context.rows.by(Elder, 'key', elderKey);
      if (!elder) throw notFound('input.elder');
      const { regionCode, regionAt, nationalIdSealed: sealed } = elder;
      const look = { elderKey: elder.key, regionCode, regionAt };
      return shown(step, { ...look, number: 'NATIONAL_ID' }, note, {
        ...{ label: NATIONAL_ID_SEAL, of: elder.key, sealed },
      });
    },
  ),

  revealBankAccount: taking(
    'Which account, and why its number must be seen. 查看内容',
    { bankAccount: idOf('BankAccount', 'The account. 发放账户') },
    async (step, { bankAccount, note }) => {
      const account = await step.context.rows.by(BankAccount, 'key', bankAccount);
      if (!account) throw notFound('input.bankAccount');
      const { elderKey, regionCode, regionAt, numberSealed: sealed } = account;
      const look = { elderKey, regionCode, regionAt };
      return shown(step, { ...look, number: 'BANK_ACCOUNT' }, note, {
        ...{ label: BANK_ACCOUNT_SEAL, of: account.key, sealed },
      });
    },
  ),
});

type Look = Pick<NumberReveal, 'elderKey' | 'regionCode' | 'regionAt' | 'number'>;

/** Opens a number for the answer that is being made, and gives the row of the look. */
async function shown(
  { context, key, own }: NewStep<NumberReveal>,
  look: Look,
  note: string | null | undefined,
  { label, of, sealed }: { label: string; of: string; sealed: string },
): Promise<Changes<NumberReveal>> {
  await own(look);
  const { viewer, today } = context;
  show(viewer, key, openText(context.dataKey(label), of, sealed));
  const reason = note ?? '';
  return { ...look, revealedOn: today, office: viewer.organisation, reason, synthetic: false };
}

export const numberReveal = row(NumberReveal, {
  list: numberReveals,
  workflow,
  resolvers: [fields, elderFields, actions],
  mergedElder: FOLLOWS,
});
