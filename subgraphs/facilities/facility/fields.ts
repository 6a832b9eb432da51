import { Int } from 'type-graphql';
import { nested } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { FacilityPrice, MonthlyPrice } from '../facility-price/entity.ts';
import { FacilityStaffing, KnownStaffing, knownStaffing } from '../facility-staffing/entity.ts';
import { bedsOn } from '../bed-inventory/snapshot.ts';
import { Organization } from '../organization/entity.ts';
import { Region } from '../stubs.ts';
import { checkPoint, distanceBetween, GeoPoint } from './distance.ts';
import { Facility } from './entity.ts';
import { facilities } from './list.ts';

export const FacilityFields = fieldsOf(Facility, {
  region: ref('p0', Region, 'regionCode', 'The region it lies in. 所在区划'),
  organization: one('p0', () => Organization, ['organizationId', 'id'], 'Who runs it. 运营主体'),
  monthlyPrice: computed(
    'p0',
    () => MonthlyPrice,
    ['id'],
    'Lowest all-in price of a month as finance published it, null when not known. 价格',
    async ({ id }, { rows, today }): Promise<MonthlyPrice | null> => {
      const order = { expression: 'e.valid_from', direction: OrderDirection.DESC };
      const inForce = {
        validFrom: { $lte: today },
        $or: [{ validUntil: null }, { validUntil: { $gte: today } }],
      };
      const [price] = await rows.listBy(FacilityPrice, 'facilityId', id, order, inForce);
      if (!price) return null;
      return { amount: Number(price.monthlyFen), asOf: price.asOf };
    },
  ),
  knownStaffing: computed(
    'p0',
    () => KnownStaffing,
    ['id'],
    'Its staff as workforce published it, by which facilities are filtered and sorted; null when ' +
      'not known. 人员配备（筛选口径）',
    async ({ id }, context) => {
      const staff = await context.rows.by(FacilityStaffing, 'facilityId', id);
      return staff && knownStaffing(staff, await bedsOn(context, id, context.today));
    },
    { counts: 'POSTS' },
  ),
  distance: computed(
    'p0',
    () => Int,
    ['latitude', 'longitude'],
    'Great-circle distance from a point in metres, null without a location. 距离',
    ({ latitude, longitude }, _, { from }) => {
      checkPoint('from', from);
      if (latitude === null || longitude === null) return null;
      return distanceBetween(from, { latitude, longitude });
    },
    { takes: { from: nested(GeoPoint, 'The point. 坐标') } },
  ),
});

export const RegionFacilityFields = fieldsOf(Region, {
  facilities: page(
    'p0',
    () => facilities,
    ['code', 'subtree'],
    'Facilities of the region and below, by name unless sorted otherwise. 设施',
  ),
});
