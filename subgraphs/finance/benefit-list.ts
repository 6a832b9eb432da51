import type { SubgraphContext } from '../../ground/serving/context.ts';
import { badInput } from '../../ground/errors/errors.ts';
import { OrderDirection } from '../../ground/rows/page.ts';
import type { ListSpec, SqlCondition } from '../../ground/rows/rows.ts';
import { within } from '../../ground/rows/within.ts';
import type { Disbursement, DisbursementFilter } from './disbursement.ts';
import { openId, openIds } from '../../ground/identity/open-id.ts';
import type {
  BenefitOrder,
  SubsidyApplication,
  SubsidyApplicationFilter,
} from './subsidy-application.ts';

type CommonFilter = Omit<SubsidyApplicationFilter, 'submittedFrom' | 'submittedTo' | 'statuses'>;

const ORDER = { PERIOD: 'e.period_from', AMOUNT: 'e.amount' } as const;

/** Applications, the latest period first unless sorted otherwise. */
export function applicationList(
  context: SubgraphContext,
  filter: SubsidyApplicationFilter = {},
  orderBy?: BenefitOrder,
): ListSpec<SubsidyApplication> {
  const conditions = commonConditions(context, filter);
  conditions.push(...between('submitted_on', filter.submittedFrom, filter.submittedTo));
  return {
    name: 'subsidyApplications',
    conditions,
    where: {
      ...commonWhere(filter),
      ...(filter.statuses && { status: { $in: filter.statuses } }),
    },
    order: benefitOrder(orderBy),
  };
}

/** Disbursements, the latest period first unless sorted otherwise. */
export function disbursementList(
  context: SubgraphContext,
  filter: DisbursementFilter = {},
  orderBy?: BenefitOrder,
): ListSpec<Disbursement> {
  const conditions = commonConditions(context, filter);
  conditions.push(...between('paid_on', filter.paidFrom, filter.paidTo));
  return {
    name: 'disbursements',
    conditions,
    where: {
      ...commonWhere(filter),
      ...(filter.statuses && { status: { $in: filter.statuses } }),
      ...(filter.fundingSources && { fundingSource: { $in: filter.fundingSources } }),
    },
    order: benefitOrder(orderBy),
  };
}

function benefitOrder(orderBy?: BenefitOrder) {
  return {
    expression: ORDER[orderBy?.field ?? 'PERIOD'],
    direction: orderBy ? orderBy.direction : OrderDirection.DESC,
  };
}

function commonWhere(filter: CommonFilter) {
  const programmes = openIds('SubsidyProgramme', 'filter.programmes', filter.programmes);
  return {
    ...(programmes && { programmeId: { $in: programmes } }),
    ...(filter.beneficiaries && { beneficiaryKind: { $in: filter.beneficiaries } }),
  };
}

function commonConditions(context: SubgraphContext, filter: CommonFilter): SqlCondition[] {
  const { facility, elder, types, periodFrom, periodTo } = filter;
  const conditions: SqlCondition[] = [];
  if (filter.within != null) conditions.push(within('filter.within', filter.within));
  if (facility != null)
    conditions.push(paidTo('FACILITY', openId('Facility', 'filter.facility', facility)));
  if (elder != null) conditions.push(paidTo('ELDER', context.key('Elder', 'filter.elder', elder)));
  if (types) conditions.push(ofTypes(types));
  const from = periodFrom && `${periodFrom}-01`;
  if (from) conditions.push({ sql: 'e.period_from >= ?::date', params: [from] });
  if (periodTo) {
    const sql = "e.period_from < ?::date + interval '1 month'";
    conditions.push({ sql, params: [`${periodTo}-01`] });
  }
  return conditions;
}

function paidTo(kind: string, id: string): SqlCondition {
  return { sql: 'e.beneficiary_kind = ? and e.beneficiary_id = ?::uuid', params: [kind, id] };
}

function ofTypes(types: readonly string[]): SqlCondition {
  if (types.length === 0) return { sql: 'false', params: [] };
  const programmes = 'select p.id from subsidy_programme p where p.type = any(array[?]::text[])';
  return { sql: `e.programme_id in (${programmes})`, params: [types] };
}

/** Rows whose day lies between two days, both included. @throws BAD_USER_INPUT when they are swapped. */
export function between(
  column: string,
  from: string | null | undefined,
  to: string | null | undefined,
): SqlCondition[] {
  if (from && to && from > to) throw badInput('filter', 'RANGE');
  return [
    ...(from ? [{ sql: `e."${column}" >= ?::date`, params: [from] }] : []),
    ...(to ? [{ sql: `e."${column}" <= ?::date`, params: [to] }] : []),
  ];
}
