import { REFERRAL_FOLLOWS } from './follows.ts';
import { notFound } from '../../../ground/errors/errors.ts';
import { FieldGroupName } from '../../../ground/access/field-groups.ts';
import { ConsentPurpose } from '../../../ground/access/purpose.ts';
import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import { makeCode, readCode } from '../../../ground/identity/handed-code.ts';
import {
  choice,
  day,
  idOf,
  openIdOf,
  optional,
  several,
  usually,
  whole,
} from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { show, shownTo } from '../../../ground/workflow/shown-once.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { ApiClient } from '../api-client/entity.ts';
import { Region } from '../region/entity.ts';
import { Elder } from '../stubs.ts';
import { referralsSql, referredEndsSql } from './access.ts';
import { REFERRAL_ENDS } from './ends.ts';
import { lastDay, MOST_OPEN_DAYS, requireGranted, USUAL_OPEN_DAYS } from './conditions.ts';
import { Referral } from './entity.ts';
import { referrals } from './list.ts';
import { REFERRAL } from './machine.ts';

const MOST_GROUPS = Object.keys(FieldGroupName).length;

const workflow = new Workflow(Referral, REFERRAL, 'p2', {
  written: async ({ row: { key }, em }) => {
    await em.execute(referralsSql('f.key = ?'), [key]);
    await em.execute(referredEndsSql('r.key = ?'), [key]);
  },
});

interface Redeemed {
  redeemedOn: string;
  openUntil: string;
}

/** Whether and when codes were redeemed, of all rows of an operation at once. */
function redeemed({ rows }: SubgraphContext, key: string): Promise<Redeemed | undefined> {
  return rows.batch('Referral $redeemed', key, async (keys) => {
    const found = await rows.sql<Redeemed & { key: string }>(
      `select key, redeemed_on::text as "redeemedOn", open_until::text as "openUntil"
       from access.referral where redeemed_on is not null and key = any(array[?]::uuid[])`,
      [keys],
    );
    return new Map(found.map((each) => [each.key, each]));
  });
}

const fields = fieldsOf(Referral, {
  client: one(
    'p2',
    () => ApiClient,
    ['organisation', 'organisation'],
    'For whom it is: the app or office. 数据接收方',
  ),
  elder: ref('p2', Elder, 'elderKey', 'Who is handed over. 老年人'),
  // Not for whom it names: the place is shared with CONTACT alone.
  region: one('p3', () => Region, ['regionCode', 'code'], 'Where the elder lived then. 所在地区'),
  code: computed(
    'p3',
    () => String,
    ['key'],
    'The code, in the answer of the mutation that made it; null ever after. 转介码',
    ({ key }, { viewer }) => shownTo(viewer, key),
  ),
  redeemedOn: computed(
    'p2',
    () => DateScalar,
    ['key'],
    'Day on which the code was redeemed; null until then. 兑换日期',
    async ({ key }, context) => (await redeemed(context, key))?.redeemedOn ?? null,
  ),
  openUntil: computed(
    'p2',
    () => DateScalar,
    ['key'],
    'Last day on which it opens anything, once it was redeemed and unless it is cancelled. 开放至',
    async ({ key }, context) => (await redeemed(context, key))?.openUntil ?? null,
  ),
});

const elderFields = fieldsOf(Elder, {
  referrals: page(
    'p3',
    () => referrals,
    ['key', 'elder_key'],
    'By which codes the elder was handed over to whom, the latest first unless sorted otherwise. 转介记录',
  ),
});

const actions = actionsOf(workflow, {
  issueReferral: taking(
    'Who is handed over, to whom, for what, and how long. 转介内容',
    {
      elder: idOf('Elder', 'The elder. 老年人'),
      client: openIdOf('ApiClient', 'For whom the code is. 数据接收方'),
      fieldGroups: several(choice(FieldGroupName, 'What may be read. 共享信息类别'), MOST_GROUPS),
      purpose: choice(ConsentPurpose, 'What for. 使用目的'),
      redeemBy: optional(
        day(
          'Last day on which the code is redeemed: in a week unless given, in thirty days at most. 兑换期限',
        ),
      ),
      openDays: usually(
        whole(
          'For how many days it opens, from the day it is redeemed; at most to the end of the grant. 开放天数',
          [1, MOST_OPEN_DAYS],
        ),
        USUAL_OPEN_DAYS,
      ),
    },
    async ({ context, key, own }, { elder: elderKey, client, redeemBy, ...more }) => {
      const { fieldGroups, purpose, openDays } = more;
      const { rows, today, viewer } = context;
      await requireFresh(context, 'elders/ELDER');
      const elder = await rows.by(ElderFact, 'elderKey', elderKey);
      if (!elder) throw notFound('input.elder');
      const { regionCode, regionAt } = elder;
      await own({ elderKey, regionCode, regionAt });
      if (elder.lifeStatus !== 'ACTIVE') throw REFUSED.NOT_KNOWN('elder');
      const recipient = await rows.by(ApiClient, 'id', client);
      if (recipient?.status !== 'ACTIVE') throw REFUSED.NOT_KNOWN('client');
      const last = lastDay(today, redeemBy);
      const madeBy = viewer.audience === 'elder' ? 'PERSON' : 'OFFICE';
      if (madeBy === 'OFFICE') {
        await requireGranted(context, { client: recipient, purpose, fieldGroups, regionAt });
      }
      const { organisation } = recipient;
      const code = makeCode();
      show(viewer, key, code);
      return {
        ...{ elderKey, regionCode, regionAt, organisation, madeBy, fieldGroups, purpose },
        ...{ redeemBy: last, openDays },
        codeHash: context.handedHash(organisation, readCode(code)!),
        ...{ issuedOn: today, cancelledOn: null, synthetic: false },
      };
    },
  ),
  cancelReferral: ({ context }) => ({ cancelledOn: context.today }),
});

export const referral = row(Referral, {
  list: referrals,
  workflow,
  resolvers: [fields, elderFields, actions],
  endsWithElder: [REFERRAL_ENDS],
  mergedElder: REFERRAL_FOLLOWS,
});
