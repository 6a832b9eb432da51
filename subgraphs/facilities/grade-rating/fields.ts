import { asOf } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { Facility } from '../facility/entity.ts';
import { Region } from '../stubs.ts';
import { GradeRating } from './entity.ts';
import { gradeHolds } from './holding.ts';
import { gradeRatings } from './list.ts';

const LATEST = { expression: 'e.granted_on', direction: OrderDirection.DESC };

export const GradeRatingFields = fieldsOf(GradeRating, {
  facility: one('p0', () => Facility, ['facilityId', 'id'], 'The facility. 设施'),
  insteadOf: one(
    'p0',
    () => GradeRating,
    ['insteadOf', 'id'],
    'The higher grade in whose place it was put, null for any other. 原等级',
    { nullable: true },
  ),
  region: ref('p0', Region, 'regionCode', 'The region of the facility. 地区'),
});

export const FacilityGradeFields = fieldsOf(Facility, {
  currentGrade: computed(
    'p0',
    () => GradeRating,
    ['id'],
    'The grade valid today or on a day, null when none is. 当前等级',
    async ({ id }, { rows }, { asOf: day }, info) => {
      const parent = { column: 'facility_id', value: id };
      const holds = { sql: gradeHolds('e'), params: [day] };
      const list = { name: 'currentGrade', conditions: [holds], order: LATEST };
      const read = columnsRead(GradeRating, info, 'row');
      const { nodes } = await rows.pageBy(GradeRating, parent, { first: 1 }, list, read);
      return nodes[0] ?? null;
    },
    { takes: { asOf: asOf() } },
  ),
  gradeRatings: page(
    'p0',
    () => gradeRatings,
    ['id', 'facility_id'],
    'All ratings, the latest first unless sorted otherwise. 等级评定历史',
    { nullable: false },
  ),
});
