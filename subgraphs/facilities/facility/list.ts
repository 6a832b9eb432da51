import { FacilityType, OperationMode } from '../../../ground/facts/facility-kinds.ts';
import { badInput } from '../../../ground/errors/errors.ts';
import {
  aboutOpen,
  days,
  filtered,
  type FilterField,
  flag,
  inRegion,
  named,
  oneOf,
  present,
} from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import type { SqlCondition } from '../../../ground/rows/list-spec.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { withinAny } from '../../../ground/rows/within.ts';
import { DecimalScalar, FenScalar } from '../../../ground/schema/scalars.ts';
import { Int } from 'type-graphql';
import { snapshotOf } from '../bed-inventory/snapshot.ts';
import { saysVacant } from '../bed-inventory/vacancy.ts';
import {
  byCertifiedShare,
  byBedsPerCaregiver,
  certifiedShareAtLeast,
  bedsPerCaregiverAtMost,
} from '../facility-staffing/list.ts';
import { gradeHolds } from '../grade-rating/holding.ts';
import { checkPoint, distanceSql, nearSql } from './distance.ts';
import { Facility } from './entity.ts';
import { NearFilter, VacancyFilter } from './filters.ts';
import { HAS_ROOM, RoomKind } from '../facility-room/kinds.ts';
import { isInstitution } from './kinds.ts';
import { FacilityStatus } from './machine.ts';
import { AdminLevel } from './traits.ts';

const MAX_METRES = 50_000;
/** Above any price, for facilities whose price is not known. */
const NO_PRICE = Number.MAX_SAFE_INTEGER;

/** SQL: the grade that holds on a day (one parameter). */
const GRADE = `(select g.grade from grade_rating g
  where g.facility_id = e.id and ${gradeHolds('g')} order by g.granted_on desc limit 1)`;

/** SQL: the known price in force on a day (one parameter). */
const PRICE = `(select p.monthly_fen from facility_price p
  where p.facility_id = e.id
    and ?::date between p.valid_from and coalesce(p.valid_until, date 'infinity')
  order by p.valid_from desc limit 1)`;

/** SQL: a figure over the snapshot of a day (one parameter), alias `b`. */
function bedFigure(expression: string): string {
  return `(select ${expression} from ${snapshotOf('e')} b)`;
}

/** At least so many of the five grades or stars. */
function rated(
  description: string,
  condition: (least: number, today: string) => SqlCondition,
): FilterField {
  return filtered(
    () => Int,
    description,
    (least: number, argument, { today }) => {
      if (least < 1 || least > 5) throw badInput(argument, 'BETWEEN', { min: 1, max: 5 });
      return condition(least, today);
    },
  );
}

export const facilities = listOf(Facility, {
  one: ['p0', 'A facility by its id. 养老机构或设施'],
  many: [
    'p0',
    'Facilities, by name unless sorted otherwise; closed ones only when asked for. 养老机构和设施',
  ],
  filters: {
    within: inRegion('Inside this region, itself included. 所在地区'),
    withinAny: filtered(
      () => [String],
      'Inside any of these regions, 1 to 50, such as the members of a pact. 所在地区之一',
      (codes: string[], argument) => withinAny(argument, codes),
    ),
    types: oneOf('type', FacilityType, 'Of one of these types. 类型'),
    institution: filtered(
      () => Boolean,
      'Registered care institutions, or all other facilities. 养老机构或其他设施',
      (given: boolean) => ({
        sql: given ? isInstitution('e') : `not ${isInstitution('e')}`,
        params: [],
      }),
    ),
    operationModes: oneOf('operation_mode', OperationMode, 'Of one of these modes. 运营方式'),
    adminLevels: oneOf('admin_level', AdminLevel, 'Of one of these levels. 行政级别'),
    statuses: oneOf(
      'status',
      FacilityStatus,
      'In one of these states; every state but CLOSED unless these or ids are given. 运营状态',
    ),
    gradeFrom: rated('With a grade valid today of at least this, 1 to 5. 等级', (least, today) => ({
      sql: `${GRADE} >= ?`,
      params: [today, least],
    })),
    starsFrom: rated('With at least so many stars, 1 to 5. 星级', (least) => ({
      sql: `e."stars" >= ?`,
      params: [least],
    })),
    vacancy: filtered(
      () => VacancyFilter,
      'Which say that they have free beds today. 空余床位',
      ({ bedClass }: VacancyFilter, _argument, { today }) => ({
        sql: bedFigure(saysVacant(bedClass)),
        params: [today],
      }),
    ),
    room: filtered(
      () => RoomKind,
      'With such a room today. 功能用房',
      (kind: RoomKind, _, { today }) => ({ sql: HAS_ROOM, params: [kind, today] }),
    ),
    inclusive: flag('inclusive', 'Inclusive prices, or not. 普惠'),
    ltcDesignated: flag('ltc_designated', 'Long-term-care insurance. 长护险定点'),
    medicalLinked: present('medical_link', 'With medical care, or without. 医养结合'),
    disabledDestituteSpecialist: flag(
      'disabled_destitute_specialist',
      'For destitute people in need of care, or not. 失能特困专业照护机构',
    ),
    organization: aboutOpen(
      'Organization',
      'organization_id',
      'Run by this organisation. 运营主体',
    ),
    name: named('name', 'Name contains this text, 1 to 50 characters. 名称'),
    near: filtered(
      () => NearFilter,
      'Within a distance of a point. 附近',
      (near: NearFilter, argument) => {
        checkPoint(argument, near);
        if (near.metres < 1 || near.metres > MAX_METRES) {
          throw badInput(`${argument}.metres`, 'BETWEEN', { min: 1, max: MAX_METRES });
        }
        return nearSql(near, near.metres);
      },
    ),
    monthlyPriceTo: filtered(
      () => FenScalar,
      'With a known lowest all-in price of at most so many fen a month. 月最低价格',
      (most: number, argument, { today }) => {
        if (most < 0) throw badInput(argument, 'AT_LEAST', { min: 0 });
        return { sql: `${PRICE} <= ?`, params: [today, most] };
      },
    ),
    certifiedShareFrom: filtered(
      () => DecimalScalar,
      'With a known share of certified elder-care workers of at least so many per cent, 0 to 100, ' +
        'compared exactly. 最低持证率',
      (share: string, argument) => certifiedShareAtLeast(argument, share),
    ),
    bedsPerCaregiverTo: filtered(
      () => DecimalScalar,
      'With residential beds and known elder-care workers, each for at most so many beds, ' +
        'compared exactly. 最高床护比',
      (ratio: string, argument, { today }) => bedsPerCaregiverAtMost(argument, ratio, today),
    ),
    ...days('opened', 'opened_on', 'Opened. 开业日期'),
  },
  // Who names facilities asks for them, whatever came of them.
  unless: ({ statuses, ids }) =>
    statuses === undefined && ids === undefined
      ? [{ sql: `e.status <> 'CLOSED'`, params: [] }]
      : [],
  orders: {
    NAME: ['name', 'Name. 名称'],
    GRADE: [
      ({ context: { today } }) => ({ expression: `coalesce(${GRADE}, 0)`, params: [today] }),
      'Grade valid today; none counts as 0. 等级',
    ],
    VACANCY: [
      ({ context: { today }, filter }) => {
        const bedClass = (filter.vacancy as VacancyFilter | undefined)?.bedClass;
        const says = bedFigure(saysVacant(bedClass));
        return { expression: `coalesce(${says}::int, 0)`, params: [today] };
      },
      'Whether they say that they have free beds today, of the class of filter.vacancy where it is ' +
        'given: with ASC those that do come last. 空余床位',
    ],
    BEDS: [
      ({ context: { today } }) => ({
        expression: `coalesce(${bedFigure('b.total')}, 0)`,
        params: [today],
      }),
      'Residential beds today. 床位总数',
    ],
    OPENED_ON: [
      "coalesce(e.opened_on, date '9999-12-31')",
      'Day of opening; not yet open counts as latest. 开业日期',
    ],
    PRICE: [
      ({ context: { today }, direction }) => ({
        expression: `coalesce(${PRICE}, ${direction === OrderDirection.ASC ? NO_PRICE : -1})`,
        params: [today],
      }),
      'Lowest all-in price of a month; unknown prices go last. 价格',
    ],
    CERTIFIED_SHARE: [
      ({ direction }) => byCertifiedShare(direction),
      'Certified elder-care workers out of all; not known goes last. 持证率',
    ],
    BEDS_PER_CAREGIVER: [
      ({ direction, context: { today } }) => byBedsPerCaregiver(direction, today),
      'Residential beds for each elder-care worker; not known goes last. 床护比',
    ],
    DISTANCE: [
      ({ filter }) => {
        if (!filter.near)
          throw badInput('orderBy.field', 'TOGETHER_WITH', { other: 'filter.near' });
        const { sql, params } = distanceSql(filter.near as NearFilter);
        return { expression: sql, params };
      },
      'Distance from filter.near, which must be given. 距离',
    ],
  },
  usual: ['NAME', 'ASC'],
});
