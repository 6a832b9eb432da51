import { Matches } from 'class-validator';
import { ID } from 'type-graphql';
import { RELATIVE_SCOPES, RelativeScope } from '../../../ground/access/relative-scope.ts';
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
import { authorizationsSql } from './access.ts';
import { authorizerOf, requireNew, requireOwnScopes, requireTerm } from './conditions.ts';
import { AUTHORIZED_RELATIVE_ENDS } from './ends.ts';
import { AuthorizedRelative, FamilyRelation } from './entity.ts';
import { AUTHORIZED_RELATIVE_FOLLOWS } from './follows.ts';
import { authorizedRelatives } from './list.ts';
import { AUTHORIZED_RELATIVE } from './machine.ts';

const workflow = new Workflow(AuthorizedRelative, AUTHORIZED_RELATIVE, 'p3', {
  written: async ({ row: { key }, em }) => {
    await em.execute(authorizationsSql('c.key = ?'), [key]);
  },
});

const fields = fieldsOf(AuthorizedRelative, {
  elder: ref(
    'p3',
    Elder,
    'elderKey',
    'The elder for whom the relative acts; nothing of her for one who may not read. 授权老年人',
  ),
  elderId: computed(
    'p3',
    () => ID,
    ['elderKey'],
    'Id of the elder, by which a relative who may order and not read names her. 老年人标识',
    ({ elderKey }, { rowIds }) => rowIds.of('Elder', elderKey),
  ),
  region: one('p3', () => Region, ['regionCode', 'code'], 'Where the elder lived then. 所在地区'),
  inForce: computed(
    'p3',
    () => Boolean,
    ['status', 'validFrom', 'validUntil'],
    'Whether the relative may act by it today. 是否有效',
    ({ status, validFrom, validUntil }, { today }) =>
      status === 'RECORDED' && validFrom <= today && today <= validUntil,
  ),
});

const elderFields = fieldsOf(Elder, {
  authorizedRelatives: page(
    'p3',
    () => authorizedRelatives,
    ['key', 'elder_key'],
    'Relatives whom the elder lets read, order or pay, or once let, the latest first unless sorted ' +
      'otherwise. 亲属授权',
  ),
});

const actions = actionsOf(workflow, {
  authorizeRelative: taking(
    'Who may do what for whom, from when until when. 授权内容',
    {
      elder: idOf('Elder', 'The elder. 老年人'),
      relativeAccount: text(
        'Account of the relative, as `viewer { account }` shows it to her when she signs in. 亲属账号',
        Matches(ACCOUNT_FORM, expected('ACCOUNT')),
      ),
      relativeName: line('Name of the relative. 亲属姓名', 50),
      relation: choice(FamilyRelation, 'What the relative is to the elder. 亲属关系'),
      scopes: several(
        choice(RelativeScope, 'What the relative may do, nothing by itself. 授权范围'),
        RELATIVE_SCOPES.length,
      ),
      validFrom: day('First day: today or later, or not before the document. 生效日期'),
      validUntil: day('Last day. 有效期至'),
      proof: optional(line('Number or title of the document; an office needs one. 证明文件', 100)),
      proofIssuedOn: optional(day('Day of the document, not after today. 证明文件日期')),
    },
    async ({ context, em, own }, input) => {
      const { rows, viewer, today } = context;
      await requireFresh(context, 'elders/ELDER');
      const elder = await rows.by(ElderFact, 'elderKey', input.elder);
      if (!elder) throw notFound('input.elder');
      await own(elder);
      if (elder.lifeStatus !== 'ACTIVE') throw REFUSED.NOT_KNOWN('elder');
      const { elder: elderKey, relativeAccount, relativeName, relation, scopes } = input;
      const authorizedBy = await authorizerOf(elderKey, context);
      if (viewer.audience === 'elder') await requireOwnScopes(context, elderKey, scopes);
      requireTerm(input, authorizedBy, today);
      await lockName(em, 'authorized-relative', elderKey, relativeAccount);
      await requireNew(context, input);
      const { proof, proofIssuedOn, validFrom, validUntil } = input;
      const { regionCode, regionAt } = elder;
      return {
        ...{ elderKey, regionCode, regionAt, relativeAccount, relativeName, relation, scopes },
        ...{ authorizedBy, proof, proofIssuedOn, validFrom, validUntil },
        ...{ endedOn: null, synthetic: false },
      };
    },
  ),
  endRelativeAuthorization: ({ context }) => ({ endedOn: context.today }),
  revokeRelativeAuthorization: ({ context }) => ({ endedOn: context.today }),
});

export const authorizedRelative = row(AuthorizedRelative, {
  list: authorizedRelatives,
  workflow,
  resolvers: [fields, elderFields, actions],
  endsWithElder: [AUTHORIZED_RELATIVE_ENDS],
  mergedElder: AUTHORIZED_RELATIVE_FOLLOWS,
});
