import { daysLater } from '../../../ground/china/calendar.ts';
import { publishAnew } from '../../../ground/facts/publication.ts';
import {
  choice,
  day,
  fen,
  openIdOf,
  optional,
  partOf,
  several,
} from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { type Step, Workflow } from '../../../ground/workflow/workflow.ts';
import {
  filingFacility,
  OF_INPUT,
  OF_ROW,
  publicFilings,
  REFUSES,
  requireComplete,
  requireForward,
} from './conditions.ts';
import { PriceFiling } from './entity.ts';
import { publishPrices } from './facts.ts';
import { PriceItemKind } from './item-kind.ts';
import { currentLowestMonthly } from './lowest-monthly.ts';
import { PRICE_FILING } from './machine.ts';
import { PRICES_PUBLISHED } from './publication.ts';

const PRICES = several(
  partOf('PriceItemInput', 'One price of a filing. 收费项目', {
    kind: choice(PriceItemKind, 'What it is for. 项目'),
    monthly: fen('Price per month, 0 or more. 每月价格', 0),
  }),
  10,
);
const FIRST_DAY = day('First day, today or later. 生效日期');
/** A filing that is neither public nor over. */
const UNDER_WAY = ['FILED', 'CHECKED', 'RETURNED'] as const;

export const priceFilingWorkflow = new Workflow(PriceFiling, PRICE_FILING, 'p0', {
  primaryKey: 'id',
  async written({ row, em }) {
    if (row.status !== 'PUBLISHED' && row.status !== 'WITHDRAWN') return;
    await publishPrices(em, row);
    await publishAnew(em, PRICES_PUBLISHED, row.id);
  },
});

export const PriceFilingActions = actionsOf(priceFilingWorkflow, {
  filePrices: taking(
    'The prices of a facility, and from when they hold. 备案内容',
    {
      facility: openIdOf('Facility', 'The facility. 机构'),
      prices: PRICES,
      validFrom: FIRST_DAY,
    },
    async ({ context, em, own }, { facility: facilityId, prices: items, validFrom }) => {
      const { regionCode, regionAt } = await filingFacility(context, facilityId);
      const place = { facilityId, regionCode, regionAt };
      await own(place);
      requireComplete(items);
      await lockName(em, 'prices', facilityId);
      const order = { expression: 'e.number' };
      const before = await context.rows.listBy(PriceFiling, 'facilityId', facilityId, order);
      const open = before.some(({ status }) => UNDER_WAY.some((one) => one === status));
      if (open) throw REFUSED.ALREADY_EXISTS('facility');
      const filing = { ...place, items, validFrom, number: (before.at(-1)?.number ?? 0) + 1 };
      await requireForward(context, filing, OF_INPUT);
      const lowestMonthly = currentLowestMonthly({ items })!;
      const filed = { filedOn: context.today, validUntil: null, synthetic: false };
      return { ...filing, lowestMonthly, ...filed };
    },
  ),

  correctPriceFiling: taking(
    'What is corrected; what is left out stays as it is. 更正内容',
    { prices: optional(PRICES), validFrom: optional(FIRST_DAY) },
    async ({ row, context }, { prices, validFrom }) => {
      const items = prices ?? row.items;
      requireComplete(items);
      const changed = { items, validFrom: validFrom ?? row.validFrom };
      await requireForward(context, { ...row, ...changed }, OF_INPUT);
      return { ...changed, lowestMonthly: currentLowestMonthly({ items })! };
    },
  ),

  checkPriceFiling: async ({ row, context }) => {
    await requireForward(context, row, OF_ROW);
    return {};
  },

  returnPriceFiling: null,

  cancelPriceFiling: null,

  publishPriceFiling: async (step) => {
    const { row, context, em } = step;
    await lockName(em, 'prices', row.facilityId);
    await requireForward(context, row, OF_ROW);
    const before = (await publicFilings(context, row.facilityId)).at(-1);
    const ends = daysLater(row.validFrom, -1);
    if (before && (before.validUntil === null || before.validUntil > ends)) {
      await setEnd(step, 'publishPriceFiling', before, ends);
    }
    return { validUntil: null };
  },

  withdrawPriceFiling: async (step) => {
    const { row, context, em } = step;
    await lockName(em, 'prices', row.facilityId);
    if (row.validUntil !== null && row.validUntil < context.today) throw REFUSES.PRICES_OVER('id');
    if (row.validFrom <= context.today) return { validUntil: context.today };
    // Those before it go on as if it had never come, up to those that come after it.
    const others = await publicFilings(context, row.facilityId);
    const before = others.filter(({ validFrom }) => validFrom < row.validFrom).at(-1);
    if (before?.validUntil === daysLater(row.validFrom, -1)) {
      await setEnd(step, 'withdrawPriceFiling', before, row.validUntil);
    }
    return { validUntil: null };
  },
});

/** Says anew with which day the prices before these end. */
async function setEnd(
  { context, em }: Step<PriceFiling>,
  action: 'publishPriceFiling' | 'withdrawPriceFiling',
  before: PriceFiling,
  validUntil: string | null,
): Promise<void> {
  const changes = { validUntil, status: before.status };
  await priceFilingWorkflow.change({ context, em }, action, null, before, changes);
}
