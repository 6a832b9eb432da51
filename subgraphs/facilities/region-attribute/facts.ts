import { regionAt } from '../../../ground/china/region-code.ts';
import type { Subscription } from '../../../ground/facts/facts.ts';
import { projection } from '../../../ground/facts/projection.ts';
import { RegionAttributeFact } from './entity.ts';

interface AttributeFact {
  regionCode: string;
  attribute: string;
  validFrom: string | null;
  validUntil: string | null;
  published: boolean;
}

export const regionAttributeFacts: Subscription = projection<AttributeFact>({
  from: 'regions',
  kind: 'REGION_ATTRIBUTE',
  table: 'region_attribute_fact',
  entity: RegionAttributeFact,
  key: 'id',
  columns: ({ regionCode, attribute, validFrom, validUntil, published }) =>
    published
      ? {
          region_code: regionCode,
          region_at: regionAt(regionCode),
          attribute,
          valid_from: validFrom,
          valid_until: validUntil,
        }
      : null,
});
