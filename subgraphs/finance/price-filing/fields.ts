import { asOf } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, page, ref } from '../../../ground/row/fields.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { Facility, Region } from '../stubs.ts';
import { PriceFiling } from './entity.ts';
import { priceFilings, PriceFilingStatus, standingOf } from './list.ts';

const LATEST = { expression: 'e.number', direction: OrderDirection.DESC };

export const PriceFilingFields = fieldsOf(PriceFiling, {
  status: computed(
    'p0',
    () => PriceFilingStatus,
    ['status', 'validFrom', 'validUntil'],
    'Standing today. 状态',
    (filing, { today }): PriceFilingStatus => standingOf(filing, today),
    { nullable: false },
  ),
  facility: ref('p0', Facility, 'facilityId', 'The facility that filed it. 机构'),
  region: ref('p0', Region, 'regionCode', 'The region of the facility. 地区'),
});

export const FacilityPriceFields = fieldsOf(Facility, {
  priceFilings: page(
    'p0',
    () => priceFilings,
    ['id', 'facility_id'],
    'The prices it filed, the latest first unless sorted otherwise. 价格备案',
  ),
  currentPriceFiling: computed(
    'p0',
    () => PriceFiling,
    ['id'],
    'The prices in force today or on a day, null when none are. 现行价格',
    async ({ id }, { rows }, { asOf: on }, info) => {
      const inForce = {
        validFrom: { $lte: on },
        $or: [
          { status: 'PUBLISHED' as const, validUntil: null },
          { status: { $in: ['PUBLISHED', 'WITHDRAWN'] as const }, validUntil: { $gte: on } },
        ],
      };
      const read = columnsRead(PriceFiling, info, 'row');
      const [filing] = await rows.listBy(PriceFiling, 'facilityId', id, LATEST, inForce, read);
      return filing ?? null;
    },
    { takes: { asOf: asOf() } },
  ),
});
