import { notFound } from '../../../ground/errors/errors.ts';
import { openText, sealText } from '../../../ground/identity/sealed-text.ts';
import { idOf, line, text } from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { Elder } from '../elder/entity.ts';
import { BankAccount } from './entity.ts';
import { BANK_ACCOUNT } from './machine.ts';
import { accountNumber, maskedAccount } from './number.ts';
import { BANK_ACCOUNT_SEAL } from './seal.ts';

const REFUSES = refusals({
  ACCOUNT_NUMBER: {
    code: 'INVALID_VALUE',
    en: 'A number of an account has 8 to 30 digits, and a card’s last digit fits the others. Compare it with the card.',
    zh: '账号为8至30位数字，银行卡末位校验码应相符，请与银行卡核对。',
  },
  OTHER_DIGITS: {
    code: 'INVALID_VALUE',
    en: 'These are not the last four digits of the account. Compare them with the card; if the account is wrong, end it.',
    zh: '末四位与登记的账号不符，请与银行卡核对；登记有误的请停用该账户。',
  },
});

export const bankAccountWorkflow = new Workflow(BankAccount, BANK_ACCOUNT, 'p3');

const OLDEST_FIRST = { expression: 'e.recorded_on' };

export const BankAccountActions = actionsOf(bankAccountWorkflow, {
  recordBankAccount: taking(
    'Whose account, and its number. 发放账户',
    {
      elder: idOf('Elder', 'The elder. 老年人'),
      bank: line(
        'The bank, and its branch where that is known, at most 100 characters. 开户行',
        100,
      ),
      number: text('Number of the account or card; it is shown to nobody. 账号'),
    },
    async ({ context, em, key, own }, { elder: elderKey, bank, number: typed }) => {
      const elder = await context.rows.by(Elder, 'key', elderKey);
      if (!elder) throw notFound('input.elder');
      const { regionCode, regionAt } = elder;
      await own({ elderKey: elder.key, regionCode, regionAt });
      if (elder.status !== 'ACTIVE') throw REFUSED.NOT_KNOWN('elder');
      const number = accountNumber(typed);
      if (number === null) throw REFUSES.ACCOUNT_NUMBER('number');
      await lockName(em, 'bank accounts', elder.key);
      if (await isHers(context, elder.key, number)) throw REFUSED.ALREADY_EXISTS('number');
      return {
        ...{ elderKey: elder.key, regionCode, regionAt, bank, recordedOn: context.today },
        ...{ numberMasked: maskedAccount(number), endedOn: null, synthetic: false },
        numberSealed: sealText(context.dataKey(BANK_ACCOUNT_SEAL), key, number),
      };
    },
  ),

  confirmBankAccount: taking(
    'What the card says. 核对内容',
    { lastDigits: text('The last four digits on the card. 末四位') },
    async ({ row, context, em }, { lastDigits, note }) => {
      if (!row.numberMasked.endsWith(lastDigits) || lastDigits.length !== 4) {
        throw REFUSES.OTHER_DIGITS('lastDigits');
      }
      await lockName(em, 'bank accounts', row.elderKey);
      const ended = { status: 'ENDED' as const, endedOn: context.today };
      for (const former of await goingOn(context, row.elderKey)) {
        if (former.status !== 'CONFIRMED') continue;
        const step = { context, em };
        await bankAccountWorkflow.change(step, 'confirmBankAccount', note, former, ended);
      }
      return {};
    },
  ),

  endBankAccount: ({ context }) => ({ endedOn: context.today }),
});

function goingOn({ rows }: SubgraphContext, elderKey: string): Promise<BankAccount[]> {
  const where = { status: { $ne: 'ENDED' as const } };
  return rows.listBy(BankAccount, 'elderKey', elderKey, OLDEST_FIRST, where);
}

async function isHers(
  context: SubgraphContext,
  elderKey: string,
  number: string,
): Promise<boolean> {
  const seal = context.dataKey(BANK_ACCOUNT_SEAL);
  const all = await goingOn(context, elderKey);
  return all.some(({ key, numberSealed }) => openText(seal, key, numberSealed) === number);
}
