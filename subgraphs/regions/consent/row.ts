import { CONSENT_FOLLOWS } from './follows.ts';
import { notFound } from '../../../ground/errors/errors.ts';
import { FieldGroupName } from '../../../ground/access/field-groups.ts';
import { ConsentPurpose } from '../../../ground/access/purpose.ts';
import { choice, day, idOf, openIdOf, several } from '../../../ground/row/arguments.ts';
import { monthsLater } from '../../../ground/china/calendar.ts';
import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { ApiClient } from '../api-client/entity.ts';
import { Region } from '../region/entity.ts';
import { Elder } from '../stubs.ts';
import { sharesSql } from './access.ts';
import { Consent } from './entity.ts';
import { consents } from './list.ts';
import { CONSENT } from './machine.ts';
import { CONSENT_ENDS } from './ends.ts';

/** Default of this hub: who agreed a year ago is asked again. */
const MOST_MONTHS = 12;
const MOST_GROUPS = Object.keys(FieldGroupName).length;

const workflow = new Workflow(Consent, CONSENT, 'p2', {
  written: async ({ row: { key }, em }) => {
    await em.execute(sharesSql('c.key = ?'), [key]);
  },
});

const REFUSES = refusals({
  BEYOND_A_YEAR: {
    code: 'INVALID_VALUE',
    en: 'A consent runs until today or later, and at most until {latest}. Choose such a day.',
    zh: '同意的截止日期须为今天或以后，且不晚于{latest}，请另选日期。',
  },
});

const fields = fieldsOf(Consent, {
  client: one(
    'p2',
    () => ApiClient,
    ['organisation', 'organisation'],
    'Who may read: the app or office. 数据接收方',
  ),
  elder: ref('p2', Elder, 'elderKey', 'Whose consent it is. 老年人'),
  // Not for whom it names: the place is shared with CONTACT alone.
  region: one('p3', () => Region, ['regionCode', 'code'], 'Where the elder lived then. 所在地区'),
  inForce: computed(
    'p2',
    () => Boolean,
    ['status', 'validUntil'],
    'Whether it opens anything today. 是否有效',
    ({ status, validUntil }, { today }) => status === 'GRANTED' && today <= validUntil,
  ),
});

const elderFields = fieldsOf(Elder, {
  consents: page(
    'p2',
    () => consents,
    ['key', 'elder_key'],
    'What the elder shares with whom, the latest first unless sorted otherwise; an app or office ' +
      'reads of it what names itself and is in force. 共享同意',
  ),
});

const actions = actionsOf(workflow, {
  grantConsent: taking(
    'What is shared, with whom, what for and until when. 同意内容',
    {
      elder: idOf('Elder', 'The elder. 老年人'),
      client: openIdOf('ApiClient', 'Who may read. 数据接收方'),
      fieldGroups: several(choice(FieldGroupName, 'What may be read. 共享信息类别'), MOST_GROUPS),
      purpose: choice(ConsentPurpose, 'What for. 使用目的'),
      validUntil: day('Last day, at most twelve months from today. 有效期至'),
    },
    async ({ context, own }, { elder: elderKey, client, fieldGroups, purpose, validUntil }) => {
      const { rows, today } = context;
      await requireFresh(context, 'elders/ELDER');
      const elder = await rows.by(ElderFact, 'elderKey', elderKey);
      if (!elder) throw notFound('input.elder');
      if (elder.lifeStatus !== 'ACTIVE') throw REFUSED.NOT_KNOWN('elder');
      await own(elder);
      const recipient = await rows.by(ApiClient, 'id', client);
      if (recipient?.status !== 'ACTIVE') throw REFUSED.NOT_KNOWN('client');
      const latest = monthsLater(today, MOST_MONTHS);
      if (validUntil < today || validUntil > latest) {
        throw REFUSES.BEYOND_A_YEAR('validUntil', { latest });
      }
      const { regionCode, regionAt } = elder;
      const { organisation } = recipient;
      return {
        ...{ elderKey, regionCode, regionAt, organisation, fieldGroups, purpose, validUntil },
        ...{ grantedOn: today, withdrawnOn: null, synthetic: false },
      };
    },
  ),
  withdrawConsent: ({ context }) => ({ withdrawnOn: context.today }),
});

export const consent = row(Consent, {
  list: consents,
  workflow,
  resolvers: [fields, elderFields, actions],
  endsWithElder: [CONSENT_ENDS],
  mergedElder: CONSENT_FOLLOWS,
});
