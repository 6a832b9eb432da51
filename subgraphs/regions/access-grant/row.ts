import { FieldGroupName } from '../../../ground/access/field-groups.ts';
import { ConsentPurpose } from '../../../ground/access/purpose.ts';
import { regionAt } from '../../../ground/china/region-code.ts';
import { choice, codeOf, day, regionOf, several, whole } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { isInHand } from '../../../ground/workflow/in-hand.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { ApiClient } from '../api-client/entity.ts';
import { RegionPact, PactScope } from '../region-pact/entity.ts';
import { Region } from '../region/entity.ts';
import { grantsSql } from './access.ts';
import { REFUSES, requireElsewhere, requirePact, requireTerms } from './conditions.ts';
import { AccessGrant, GrantBasis } from './entity.ts';
import { accessGrants } from './list.ts';
import { ACCESS_GRANT } from './machine.ts';

const MOST_GROUPS = Object.keys(FieldGroupName).length;
const MOST_LOOK_UPS = 1_000;

const workflow = new Workflow(AccessGrant, ACCESS_GRANT, 'p0', {
  primaryKey: 'id',
  // The office that asked, and those of the region whose people it is about.
  covers: (grant, viewer, context) =>
    viewer.audience === 'partner'
      ? grant.organisation === viewer.organisation
      : isInHand(grant, context),
  written: async ({ row: { id }, em }) => {
    await em.execute(grantsSql('g.id = ?'), [id]);
  },
});

const fields = fieldsOf(AccessGrant, {
  client: one(
    'p0',
    () => ApiClient,
    ['organisation', 'organisation'],
    'The office that may ask. 申请机构',
  ),
  region: one('p0', () => Region, ['regionCode', 'code'], 'Whose persons it is about. 所涉地区'),
  pact: one('p0', () => RegionPact, ['pactId', 'id'], 'The pact that it rests on. 依据的协议'),
  inForce: computed(
    'p0',
    () => Boolean,
    ['status', 'validFrom', 'validUntil'],
    'Whether it is given and its days have begun and are not over; its pact must be in force too. 是否有效',
    ({ status, validFrom, validUntil }, { today }) =>
      status === 'APPROVED' && validFrom <= today && today <= validUntil,
    { nullable: false },
  ),
});

const actions = actionsOf(workflow, {
  requestGrant: taking(
    'Whose persons, which fields of them, what for, how long and how often. 申请内容',
    {
      region: regionOf('Region of the other city whose persons it is about. 所涉地区'),
      pact: codeOf('RegionPact', 'The pact that it rests on. 依据的协议'),
      scope: choice(PactScope, 'The matter of the pact. 合作事项'),
      purpose: choice(ConsentPurpose, 'What for. 使用目的'),
      legalBasis: choice(GrantBasis, 'Why by law. 法律依据'),
      fieldGroups: several(
        choice(FieldGroupName, 'What may be read of a person. 共享信息类别'),
        MOST_GROUPS,
      ),
      validFrom: day('First day, today or later. 生效日期'),
      validUntil: day('Last day, at most twelve months later. 有效期至'),
      dailyLookUps: whole('How many persons a day are looked up at most. 每日查询次数', [
        1,
        MOST_LOOK_UPS,
      ]),
      eraseBy: day(
        'By when what was told is erased, within six months after the last day. 删除期限',
      ),
    },
    async ({ context }, { region: regionCode, pact: pactId, ...asked }) => {
      const { viewer, today } = context;
      const own = viewer.region!;
      requireElsewhere(regionCode, own);
      await requirePact(context, { pactId, scope: asked.scope, regionCode, asker: own }, 'pact');
      requireTerms(context, asked);
      const { scope, purpose, legalBasis, fieldGroups, dailyLookUps } = asked;
      const { validFrom, validUntil, eraseBy } = asked;
      return {
        ...{
          scope,
          purpose,
          legalBasis,
          fieldGroups,
          dailyLookUps,
          validFrom,
          validUntil,
          eraseBy,
        },
        ...{ pactId, regionCode, regionAt: regionAt(regionCode) },
        ...{ organisation: viewer.organisation!, requestedOn: today, synthetic: false },
        ...{ decidedOn: null, decidedBy: null, endedOn: null, reason: null },
      };
    },
  ),
  approveGrant: async ({ row: grant, context }) => {
    const { rows, viewer, today } = context;
    const client = await rows.by(ApiClient, 'organisation', grant.organisation);
    await requirePact(context, { ...grant, asker: client!.regionCode! }, 'id');
    if (grant.validUntil < today) throw REFUSES.TOO_LATE('id');
    return { decidedOn: today, decidedBy: viewer.organisation };
  },
  refuseGrant: ({ context: { today, viewer } }, { note }) => ({
    ...{ decidedOn: today, decidedBy: viewer.organisation, reason: note ?? null },
  }),
  endGrant: ({ context }, { note }) => ({ endedOn: context.today, reason: note ?? null }),
});

export const accessGrant = row(AccessGrant, {
  keys: ['id'],
  list: accessGrants,
  workflow,
  resolvers: [fields, actions],
});
