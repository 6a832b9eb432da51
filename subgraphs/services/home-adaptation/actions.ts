import { APPLIED, applicantOf } from '../../../ground/application/applicant.ts';
import { applications, concluded } from '../../../ground/application/application.ts';
import { HANDED_IN, requireComplete } from '../../../ground/application/materials.ts';
import type { RegionCode } from '../../../ground/china/region-code.ts';
import { requireSameDwelling } from '../../../ground/facts/dwelling.ts';
import {
  type ArgumentsOf,
  codeOf,
  day,
  fen,
  idOf,
  line,
  optional,
  partOf,
  several,
  usually,
  whole,
} from '../../../ground/row/arguments.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { isOffered, itemsOf } from '../catalogue-item/items.ts';
import { elderColumns, knownElder } from '../known-elder.ts';
import { publishReceipt } from '../proactive-lead/following-facts.ts';
import { dwellingOf, grantFor, REFUSES, requireAssessment } from './conditions.ts';
import { HomeAdaptation } from './entity.ts';
import { type AdaptationItem, MOST_ITEMS } from './item.ts';
import { publishAdaptation } from './facts.ts';
import { HOME_ADAPTATION } from './machine.ts';
import { ServiceEvidence } from '../service-evidence/entity.ts';
import { comesFirst, groundsOf } from './priority.ts';

const FOR_GOOD = '0001-01-01';
const DEAREST_FEN = 100_000_000;

const ITEM = {
  item: codeOf('CatalogueItem', 'Item of the catalogue: works, or a safety device. 目录项目'),
  quantity: usually(whole('How many, or how many metres. 数量', [1, 1_000]), 1),
  cost: fen('What it costs together, in fen. 费用', 1),
  where: optional(line('Where in the home, and how. 位置与做法', 200)),
};

export const homeAdaptationWorkflow = new Workflow(HomeAdaptation, HOME_ADAPTATION, 'p3', {
  evidence: {
    entity: () => ServiceEvidence,
    about: ({ row: { householdKey, elderKey, regionCode, regionAt } }) => ({
      ...{ whose: householdKey ?? elderKey, elderKey, regionCode, regionAt },
    }),
  },
  async written({ row, before, em }) {
    if (row.status !== 'DONE') return;
    await publishAdaptation(em, row.key);
    if (before?.status !== 'DONE') await publishReceipt(em, row.elderKey);
  },
});

const { received, works, lastNumber } = applications(
  HomeAdaptation,
  'HomeAdaptation',
  () => 'HOME_ADAPTATION',
);
export const LAST_NUMBER = lastNumber;

export const HomeAdaptationActions = actionsOf(homeAdaptationWorkflow, {
  applyForHomeAdaptation: taking(
    'Whose home is to be adapted. 申请内容',
    {
      elder: idOf('Elder', 'An elder who lives there. 老年人'),
      ...APPLIED,
      ...HANDED_IN,
    },
    async ({ context, em, key, own }, { elder: elderKey, materials, ...applied }) => {
      const elder = await knownElder(context, elderKey);
      await own(elder);
      const { open } = await dwellingOf(context, em, elder, { since: FOR_GOOD, except: key });
      if (open > 0) throw REFUSED.ALREADY_EXISTS('elder');
      const applicant = await applicantOf(context, applied, { elderKey, through: null });
      const grounds = groundsOf(elder, context.today);
      const columns = elderColumns(elder);
      return {
        ...columns,
        ...applicant,
        ...(await received({ context, em }, columns, materials)),
        ...{ householdKey: elder.householdKey, grounds, first: comesFirst(grounds), items: [] },
      };
    },
  ),

  surveyHomeAdaptation: taking(
    'What the home needs: the plan of this household. 入户评估内容',
    {
      surveyedOn: day('Day of the survey, not to come. 入户评估日期'),
      items: several(
        partOf('AdaptationItemInput', 'What is built or fitted. 改造项目', ITEM),
        MOST_ITEMS,
      ),
    },
    async ({ row, context }, { surveyedOn, items }) => {
      requireComplete(row.materials);
      const from = row.receivedOn!;
      if (surveyedOn < from || surveyedOn > context.today) {
        throw REFUSES.DAY_OF_SURVEY('surveyedOn', { from });
      }
      const plan = await planOf(items, row, context);
      return { surveyedOn, items: plan, plannedCost: sum(plan) };
    },
  ),

  approveHomeAdaptation: async ({ row, context, em }) => {
    const elder = await knownElder(context, row.elderKey);
    requireSameDwelling(row, elder);
    requireAssessment(context, elder);
    const granted = await grantFor(context, em, row, elder);
    return { ...granted, ...concluded('GRANTED', context.today), householdKey: elder.householdKey };
  },

  rejectHomeAdaptation: ({ context }) => concluded('REFUSED', context.today),

  reopenHomeAdaptation: async ({ row, context, em }) => {
    const elder = await knownElder(context, row.elderKey);
    const { open } = await dwellingOf(context, em, elder, { since: FOR_GOOD, except: row.key });
    if (open > 0) throw REFUSED.ALREADY_EXISTS('id');
    return received({ context, em }, row, null);
  },

  withdrawHomeAdaptation: ({ row, context }) =>
    concluded('WITHDRAWN', row.concludedOn ?? context.today),

  ...works,

  startHomeAdaptation: taking(
    'Who builds it. 开工内容',
    { builder: optional(line('Who builds it, at most 100 characters. 施工单位', 100)) },
    ({ context }, { builder }) => ({ builder, startedOn: context.today }),
  ),

  handInHomeAdaptation: taking(
    'What the works have cost. 竣工内容',
    { cost: fen('What they have cost in all, in fen. 实际费用', 1) },
    ({ context }, { cost }) => {
      requirePayable(cost, 'cost');
      return { cost, finishedOn: context.today };
    },
  ),

  acceptHomeAdaptation: ({ row, context }) => ({
    acceptedOn: context.today,
    subsidy: Math.min(row.cost!, row.granted!),
  }),

  returnHomeAdaptation: ({ row, context }) => ({
    returns: row.returns + 1,
    returnedOn: context.today,
  }),
});

/** The items of a plan: each of the catalogue of the place, and once. */
async function planOf(
  given: readonly ArgumentsOf<typeof ITEM>[],
  { regionCode }: HomeAdaptation,
  context: SubgraphContext,
): Promise<AdaptationItem[]> {
  const found = await itemsOf(
    context,
    given.map(({ item }) => item),
  );
  for (const [n, { item, cost }] of given.entries()) {
    const offered = isOffered(found[n]!, regionCode as RegionCode, KINDS);
    if (!offered) throw REFUSED.NOT_KNOWN(`items.${n}.item`);
    if (given.findIndex((other) => other.item === item) < n) {
      throw REFUSES.ITEM_TWICE(`items.${n}.item`);
    }
    requirePayable(cost, `items.${n}.cost`);
  }
  return given.map(({ item, ...said }) => ({ ...said, itemId: item }));
}

const KINDS = ['HOME_ADAPTATION', 'SMART_SAFETY'] as const;

/** A slip of the keyboard is no price: what is dearer than a million yuan is none of a home. */
function requirePayable(cost: number, field: string): void {
  if (cost > DEAREST_FEN) throw REFUSED.INVALID_VALUE(field);
}

const sum = (items: readonly AdaptationItem[]): number =>
  items.reduce((total, { cost }) => total + cost, 0);
