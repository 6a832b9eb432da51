import type { FilterQuery } from '@mikro-orm/core';
import { badInput } from '../../ground/errors/errors.ts';
import { OrderDirection } from '../../ground/rows/page.ts';
import type { ListSpec, SqlCondition, SqlOrder } from '../../ground/rows/rows.ts';
import { nameContains } from '../../ground/rows/search.ts';
import { within, withinAny } from '../../ground/rows/within.ts';
import { snapshotOf } from './bed-inventory.ts';
import { checkPoint, distanceSql, nearSql } from './distance.ts';
import { type FacilityFilter, type FacilityOrder, FacilityOrderField } from './facility-filter.ts';
import { FacilityStatus } from './facility-status.ts';
import { BedClass } from './facility-traits.ts';
import { isInstitution } from './facility-type.ts';
import type { Facility } from './facility.ts';
import { gradeHolds } from './grade-rating.ts';
import { openId } from '../../ground/identity/open-id.ts';
import {
  byCertifiedShare,
  byResidentsPerCaregiver,
  certifiedShareAtLeast,
  residentsPerCaregiverAtMost,
} from './staffing-list.ts';

const MAX_METRES = 50_000;
/** Above any price, for facilities whose price is not known. */
const NO_PRICE = Number.MAX_SAFE_INTEGER;

/** SQL over the snapshot alias `b`: what is free. */
const VACANT: Record<BedClass | 'ANY', string> = {
  ANY: 'b.total - b.occupied_general - b.occupied_nursing - b.occupied_dementia',
  GENERAL: 'b.total - b.nursing - b.occupied_general',
  NURSING: 'b.nursing - b.dementia - b.occupied_nursing',
  DEMENTIA: 'b.dementia - b.occupied_dementia',
  DAY_CARE: 'b.day_care',
};

/** The list that a filter and an order ask for. @throws BAD_USER_INPUT with the argument's path. */
export function facilityList(
  today: string,
  filter: FacilityFilter = {},
  orderBy?: FacilityOrder,
): ListSpec<Facility> {
  return {
    name: 'facilities',
    where: facilityWhere(filter),
    conditions: facilityConditions(today, filter),
    order: facilityOrder(today, filter, orderBy),
  };
}

function facilityWhere(filter: FacilityFilter): FilterQuery<Facility> {
  const opened = {
    ...(filter.openedFrom && { $gte: filter.openedFrom }),
    ...(filter.openedTo && { $lte: filter.openedTo }),
  };
  return {
    status: filter.statuses ? { $in: filter.statuses } : { $ne: FacilityStatus.CLOSED },
    ...(filter.types && { type: { $in: filter.types } }),
    ...(filter.operationModes && { operationMode: { $in: filter.operationModes } }),
    ...(filter.adminLevels && { adminLevel: { $in: filter.adminLevels } }),
    ...(filter.inclusive != null && { inclusive: filter.inclusive }),
    ...(filter.ltcDesignated != null && { ltcDesignated: filter.ltcDesignated }),
    ...(filter.medicalLinked != null && {
      medicalLink: filter.medicalLinked ? { $ne: null } : null,
    }),
    ...(filter.disabledDestituteSpecialist != null && {
      disabledDestituteSpecialist: filter.disabledDestituteSpecialist,
    }),
    ...(filter.starsAtLeast != null && {
      stars: { $gte: level('filter.starsAtLeast', filter.starsAtLeast) },
    }),
    ...(filter.organization != null && {
      organizationId: openId('Organization', 'filter.organization', filter.organization),
    }),
    ...(Object.keys(opened).length > 0 && { openedOn: opened }),
  } as FilterQuery<Facility>;
}

function facilityConditions(today: string, filter: FacilityFilter): SqlCondition[] {
  const conditions: SqlCondition[] = [];
  if (filter.within) conditions.push(within('filter.within', filter.within));
  if (filter.withinAny) conditions.push(withinAny('filter.withinAny', filter.withinAny));
  if (filter.name != null) conditions.push(nameContains('name', 'filter.name', filter.name));
  if (filter.institution != null) {
    const sql = filter.institution ? isInstitution('e') : `not ${isInstitution('e')}`;
    conditions.push({ sql, params: [] });
  }
  if (filter.gradeAtLeast != null) {
    const grade = level('filter.gradeAtLeast', filter.gradeAtLeast);
    const sql = `${currentGrade} >= ?`;
    conditions.push({ sql, params: [today, grade] });
  }
  if (filter.vacancy) {
    const { bedClass, atLeast } = filter.vacancy;
    if (atLeast < 1) throw badInput('filter.vacancy.atLeast', 'AT_LEAST', { min: 1 });
    conditions.push({ sql: `${bedFigure(VACANT[bedClass])} >= ?`, params: [today, atLeast] });
  }
  if (filter.near) {
    const { metres } = filter.near;
    checkPoint('filter.near', filter.near);
    if (metres < 1 || metres > MAX_METRES) {
      throw badInput('filter.near.metres', 'BETWEEN', { min: 1, max: MAX_METRES });
    }
    conditions.push(nearSql(filter.near, metres));
  }
  if (filter.maxMonthlyPrice != null) {
    if (filter.maxMonthlyPrice < 0) {
      throw badInput('filter.maxMonthlyPrice', 'AT_LEAST', { min: 0 });
    }
    conditions.push({ sql: `${price} <= ?`, params: [today, filter.maxMonthlyPrice] });
  }
  return [...conditions, ...staffingConditions(today, filter)];
}

function staffingConditions(
  today: string,
  { minCertifiedShare: share, maxResidentsPerCaregiver: ratio }: FacilityFilter,
): SqlCondition[] {
  const conditions: SqlCondition[] = [];
  if (share != null) conditions.push(certifiedShareAtLeast('filter.minCertifiedShare', share));
  if (ratio != null) {
    const argument = 'filter.maxResidentsPerCaregiver';
    conditions.push(residentsPerCaregiverAtMost(argument, ratio, today));
  }
  return conditions;
}

function facilityOrder(today: string, filter: FacilityFilter, orderBy?: FacilityOrder): SqlOrder {
  const direction = orderBy?.direction ?? OrderDirection.ASC;
  const unknown = direction === OrderDirection.ASC ? NO_PRICE : -1;
  switch (orderBy?.field) {
    case FacilityOrderField.GRADE:
      return { expression: `coalesce(${currentGrade}, 0)`, params: [today], direction };
    case FacilityOrderField.BEDS:
      return { expression: `coalesce(${bedFigure('b.total')}, 0)`, params: [today], direction };
    case FacilityOrderField.VACANCY: {
      const vacant = bedFigure(VACANT[filter.vacancy?.bedClass ?? 'ANY']);
      return { expression: `coalesce(${vacant}, 0)`, params: [today], direction };
    }
    case FacilityOrderField.OPENED_ON:
      return { expression: `coalesce(e.opened_on, date '9999-12-31')`, direction };
    case FacilityOrderField.PRICE:
      return { expression: `coalesce(${price}, ${unknown})`, params: [today], direction };
    case FacilityOrderField.CERTIFIED_SHARE:
      return byCertifiedShare(direction);
    case FacilityOrderField.RESIDENTS_PER_CAREGIVER:
      return byResidentsPerCaregiver(direction, today);
    case FacilityOrderField.DISTANCE: {
      if (!filter.near) throw badInput('orderBy.field', 'TOGETHER_WITH', { other: 'filter.near' });
      const { sql, params } = distanceSql(filter.near);
      return { expression: sql, params, direction };
    }
    default:
      return { expression: 'e.name', direction };
  }
}

/** SQL: the grade that holds on a day (one parameter). */
const currentGrade = `(select g.grade from grade_rating g
  where g.facility_id = e.id and ${gradeHolds('g')} order by g.granted_on desc limit 1)`;

/** SQL: the known price in force on a day (one parameter). */
const price = `(select p.monthly_fen from facility_price p
  where p.facility_id = e.id and p.effective_from <= ?)`;

/** SQL: a figure over the snapshot of a day (one parameter), alias `b`. */
function bedFigure(expression: string): string {
  return `(select ${expression} from ${snapshotOf('e')} b)`;
}

/** @throws BAD_USER_INPUT unless the number is a grade or a number of stars. */
function level(argument: string, value: number): number {
  if (value >= 1 && value <= 5) return value;
  throw badInput(argument, 'BETWEEN', { min: 1, max: 5 });
}
