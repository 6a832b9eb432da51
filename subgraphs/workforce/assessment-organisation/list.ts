import { filtered, inRegion, named, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { within } from '../../../ground/rows/within.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { qualifiedAnywhere, qualifiedWithin } from './assessors.ts';
import { AssessmentOrganisation } from './entity.ts';
import { AssessmentOrganisationStatus } from './machine.ts';

export const assessmentOrganisations = listOf(AssessmentOrganisation, {
  one: ['p0', 'An assessment organisation by its id. 评估机构'],
  many: ['p0', 'Assessment organisations, by region unless sorted otherwise. 评估机构名录'],
  filters: {
    within: inRegion('Registered inside this region, itself included. 地区'),
    statuses: oneOf('status', AssessmentOrganisationStatus, 'With one of these standings. 状态'),
    name: named('name', 'Name contains this text, 1 to 50 characters. 名称'),
    qualifiedOn: filtered(
      () => DateScalar,
      'Qualified by rule R-09 on this day. 合格日期',
      async (day: string, _, { rows }, { within: region }) => {
        if (region !== undefined) within('filter.within', region as string);
        const ids = await (region === undefined
          ? qualifiedAnywhere(rows, day)
          : qualifiedWithin(rows, region as string, day));
        if (ids.length === 0) return { sql: 'false', params: [] };
        return { sql: 'e.id = any(array[?]::uuid[])', params: [ids] };
      },
    ),
  },
  orders: {
    REGION: ['region_at', 'Code of the region of registration. 行政区划代码'],
    NAME: ['name', 'Name, by code point. 名称'],
    REGISTERED_ON: ['registered_on', 'Day of registration. 登记日期'],
  },
  usual: ['REGION', 'ASC'],
});
