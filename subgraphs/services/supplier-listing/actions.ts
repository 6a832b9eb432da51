import { daysLater, monthsLater } from '../../../ground/china/calendar.ts';
import { regionAt, type RegionCode } from '../../../ground/china/region-code.ts';
import {
  choice,
  codeOf,
  flagged,
  openIdOf,
  regionOf,
  several,
  whole,
} from '../../../ground/row/arguments.ts';
import { lockNames } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { type Step, Workflow } from '../../../ground/workflow/workflow.ts';
import { itemsOf, mayBeBought } from '../catalogue-item/items.ts';
import { admissionOf } from './admission.ts';
import { SupplierListing } from './entity.ts';
import { SupplierOutcome } from './kinds.ts';
import { SUPPLIER_LISTING } from './machine.ts';
import { entered, IN_ORDER, isIn, knownOrganization, left } from './standing.ts';

const REFUSES = refusals({
  SUPPLIER_NOT_ADMISSIBLE: {
    en: 'Rule R-24 does not let it be admitted: `admissionRule` says why. Have that mended first.',
    zh: '不符合供应商入库条件（R-24），原因见 `admissionRule`，请先整改。',
  },
  SUPPLIER_ADMISSIBLE: {
    en: 'Rule R-24 lets it be admitted, and there is no other ground to refuse it. Admit it.',
    zh: '该单位符合供应商入库条件（R-24），不得以其他理由拒绝，请准予入库。',
  },
  ALREADY_REVIEWED: {
    en: 'This decision was reviewed once. It stays.',
    zh: '该决定已经复核，维持不变。',
  },
  SUPPLIER_REVIEW_TOO_LATE: {
    en: 'A decision is reviewed within {days} days. The supplier may ask to be admitted anew.',
    zh: '应在决定之日起{days}日内申请复核；可重新申请入库。',
  },
});

const MOST_SERVICES = 30;
/** How often services are evaluated is a default of the hub: 鄂府办发〔2023〕101号 says “regularly”. */
const MONTHS_BETWEEN = 12;
/** 行政复议法(2023) art. 20: sixty days from the day on which one knew of it. */
const REVIEW_DAYS = 60;

const TAKES = {
  items: several(
    codeOf('CatalogueItem', 'A service that government may buy here. 购买项目'),
    MOST_SERVICES,
  ),
};

export const supplierListingWorkflow = new Workflow(SupplierListing, SUPPLIER_LISTING, 'p0', {
  primaryKey: 'id',
});

export const SupplierListingActions = actionsOf(supplierListingWorkflow, {
  applyForSupplierPool: taking(
    'Who asks, where and for which services. 申请内容',
    {
      region: regionOf('Code of the region whose pool it is: the office’s own or one in it. 地区'),
      supplier: openIdOf('Organization', 'The organisation. 单位'),
      ...TAKES,
    },
    async ({ context, em, own }, { region: regionCode, supplier: supplierId, items }) => {
      await own({ regionCode });
      await knownOrganization(context, supplierId, 'supplier');
      const itemIds = await requireServices(context, regionCode, items);
      await requireNone({ context, em }, { supplierId, regionCode }, 'supplier');
      return {
        ...{ supplierId, itemIds, regionCode, regionAt: regionAt(regionCode as RegionCode) },
        ...{ appliedOn: context.today, admittedOn: null, evaluationDueOn: null },
        ...{ evaluatedOn: null, evaluations: [], decidedOn: null, reviewedOn: null },
        ...{ admitted: [], synthetic: false },
      };
    },
  ),

  changeSupplierScope: taking('For which services. 变更内容', TAKES, async (step, { items }) => {
    const { row, context } = step;
    const itemIds = await requireServices(context, row.regionCode, items);
    return { itemIds, status: row.status };
  }),

  admitSupplier: ({ row, context }) => admit(context, row),

  rejectSupplier: async ({ row, context }) => {
    if (await isAdmissible(context, row)) throw REFUSES.SUPPLIER_ADMISSIBLE('id');
    return { decidedOn: context.today, reviewedOn: null };
  },

  openSupplierEvaluation: null,

  concludeSupplierEvaluation: taking(
    'What the evaluation found. 评价内容',
    {
      score: whole('Score, 0 to 100. 得分', [0, 100]),
      outcome: choice(SupplierOutcome, 'What it leads to. 结果'),
    },
    async ({ row, context }, { score, outcome, note }) => {
      const { today } = context;
      const evaluations = [...row.evaluations, { evaluatedOn: today, score, outcome }];
      const evaluated = { evaluatedOn: today, evaluations };
      if (outcome === 'KEEP') return { ...evaluated, ...(await admit(context, row)) };
      if (!note?.trim()) throw REFUSED.REASON_REQUIRED('note');
      return {
        ...evaluated,
        ...leaves(row, today, outcome === 'SUSPEND' ? 'SUSPENDED' : 'REMOVED'),
      };
    },
  ),

  removeSupplier: ({ row, context: { today } }) => leaves(row, today, 'REMOVED'),

  reviewSupplierDecision: taking(
    'What the review found. 复核结论',
    { upheld: flagged('Whether the decision stays. 是否维持') },
    async ({ row, context, em }, { upheld }) => {
      const { today } = context;
      if (row.reviewedOn !== null) throw REFUSES.ALREADY_REVIEWED('id');
      if (daysLater(row.decidedOn!, REVIEW_DAYS) < today) {
        throw REFUSES.SUPPLIER_REVIEW_TOO_LATE('id', { days: REVIEW_DAYS });
      }
      if (upheld) return { reviewedOn: today, status: row.status };
      if (row.status !== 'SUSPENDED') await requireNone({ context, em }, row, 'id');
      return { ...(await admit(context, row)), reviewedOn: today };
    },
  ),
});

/** What is set of one that is in the pool from now on. @throws Refusal where rule R-24 does not hold */
async function admit(context: SubgraphContext, row: SupplierListing) {
  if (!(await isAdmissible(context, row))) throw REFUSES.SUPPLIER_NOT_ADMISSIBLE('id');
  const { today } = context;
  return {
    admitted: isIn(row.admitted) ? row.admitted : entered(row.admitted, today),
    ...{ admittedOn: row.admittedOn ?? today, evaluationDueOn: monthsLater(today, MONTHS_BETWEEN) },
    ...{ decidedOn: null, reviewedOn: null, status: 'ADMITTED' as const },
  };
}

async function isAdmissible(context: SubgraphContext, row: SupplierListing): Promise<boolean> {
  await knownOrganization(context, row.supplierId, 'id');
  return (await admissionOf(context, row)).met === true;
}

/** What is set of one that leaves the pool with the end of today. */
function leaves(row: SupplierListing, today: string, status: 'SUSPENDED' | 'REMOVED') {
  const gone = { admitted: left(row.admitted, today), evaluationDueOn: null };
  return { ...gone, decidedOn: today, reviewedOn: null, status };
}

/** The services, each once. @throws Refusal for one that government may not buy there */
async function requireServices(
  context: SubgraphContext,
  regionCode: string,
  items: readonly string[],
): Promise<string[]> {
  const found = await itemsOf(context, items);
  const wrong = found.findIndex((item) => !mayBeBought(item, regionCode as RegionCode));
  if (wrong >= 0) throw REFUSED.NOT_KNOWN(`items.${wrong}`);
  return [...items];
}

/** @throws Refusal where the organisation is in the pool already, or asks to be; others who ask wait */
async function requireNone(
  { context, em }: Pick<Step<SupplierListing>, 'context' | 'em'>,
  { supplierId, regionCode }: Pick<SupplierListing, 'supplierId' | 'regionCode'>,
  field: string,
): Promise<void> {
  await lockNames(em, [`supplier-pool/${regionCode}/${supplierId}`]);
  const all = await context.rows.listBy(SupplierListing, 'supplierId', supplierId, IN_ORDER);
  const open = all.some((one) => one.regionCode === regionCode && isOpen(one));
  if (open) throw REFUSED.ALREADY_EXISTS(field);
}

function isOpen({ status }: SupplierListing): boolean {
  return status !== 'REMOVED' && status !== 'REJECTED';
}
