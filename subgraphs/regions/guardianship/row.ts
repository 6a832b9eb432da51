import { GUARDIANSHIP_FOLLOWS } from './follows.ts';
import { Matches } from 'class-validator';
import { GUARDIAN_POWERS, GuardianPower } from '../../../ground/access/guardian-power.ts';
import { notFound } from '../../../ground/errors/errors.ts';
import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import { ACCOUNT_FORM } from '../../../ground/identity/account.ts';
import { choice, day, idOf, line, optional, several, text } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { expected } from '../../../ground/schema/argument-validation.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { Region } from '../region/entity.ts';
import { Elder } from '../stubs.ts';
import { guardianshipsSql } from './access.ts';
import { requireNew, requirePowers, requireTerm } from './conditions.ts';
import { Guardianship, GuardianshipBasis } from './entity.ts';
import { guardianships } from './list.ts';
import { GUARDIANSHIP } from './machine.ts';
import { GUARDIANSHIP_ENDS } from './ends.ts';

const workflow = new Workflow(Guardianship, GUARDIANSHIP, 'p3', {
  written: async ({ row: { key }, em }) => {
    await em.execute(guardianshipsSql('c.key = ?'), [key]);
  },
});

const fields = fieldsOf(Guardianship, {
  elder: ref('p3', Elder, 'elderKey', 'The elder whom the guardian acts for. 被监护人'),
  region: one('p3', () => Region, ['regionCode', 'code'], 'Where the elder lived then. 所在地区'),
  inForce: computed(
    'p3',
    () => Boolean,
    ['status', 'validFrom', 'validUntil'],
    'Whether the guardian may act by it today. 是否有效',
    ({ status, validFrom, validUntil }, { today }) =>
      status === 'RECORDED' && validFrom <= today && (validUntil === null || today <= validUntil),
  ),
});

const elderFields = fieldsOf(Elder, {
  guardianships: page(
    'p3',
    () => guardianships,
    ['key', 'elder_key'],
    'Who may act for the elder, or might, the latest first unless sorted otherwise. 监护人',
  ),
});

const actions = actionsOf(workflow, {
  recordGuardianship: taking(
    'Who may act for whom, by which document, for how long and in what. 登记内容',
    {
      elder: idOf('Elder', 'The elder. 被监护人'),
      guardianAccount: text(
        'Account of the guardian, as `viewer { account }` shows it to her when she signs in. 监护人账号',
        Matches(ACCOUNT_FORM, expected('ACCOUNT')),
      ),
      guardianName: line('Name of the guardian, as the document has it. 监护人姓名', 50),
      basis: choice(GuardianshipBasis, 'What it rests on. 监护依据'),
      proof: line('Number or title of the document. 证明文件', 100),
      proofIssuedOn: day('Day of the document, not after today. 证明文件日期'),
      powers: several(
        choice(GuardianPower, 'What the guardian may do; READ is always among them. 监护权限'),
        GUARDIAN_POWERS.length,
      ),
      validFrom: day('First day, not before that of the document. 生效日期'),
      validUntil: optional(day('Last day; none where the document sets none. 有效期至')),
    },
    async ({ context, em, own }, input) => {
      const { rows } = context;
      await requireFresh(context, 'elders/ELDER');
      const elder = await rows.by(ElderFact, 'elderKey', input.elder);
      if (!elder) throw notFound('input.elder');
      await own(elder);
      if (elder.lifeStatus !== 'ACTIVE') throw REFUSED.NOT_KNOWN('elder');
      requirePowers(input.powers);
      requireTerm(input, context.today);
      const { elder: elderKey, guardianAccount, guardianName, basis, powers } = input;
      await lockName(em, 'guardianship', elderKey, guardianAccount);
      await requireNew(context, input);
      const { proof, proofIssuedOn, validFrom, validUntil } = input;
      const { regionCode, regionAt } = elder;
      return {
        ...{ elderKey, regionCode, regionAt, guardianAccount, guardianName, basis, powers },
        ...{ proof, proofIssuedOn, validFrom, validUntil, endedOn: null, synthetic: false },
      };
    },
  ),
  endGuardianship: ({ context }) => ({ endedOn: context.today }),
});

export const guardianship = row(Guardianship, {
  list: guardianships,
  workflow,
  resolvers: [fields, elderFields, actions],
  endsWithElder: [GUARDIANSHIP_ENDS],
  mergedElder: GUARDIANSHIP_FOLLOWS,
});
