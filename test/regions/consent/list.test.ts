import { listTests } from '../../kit/list-kit.ts';

describe('consents', () =>
  listTests({
    entity: 'Consent',
    list: 'consents',
    table: 'regions.consent',
    as: 'caregiving:150600',
    notAs: 'developer',
    orders: { GRANTED_ON: 'granted_on', VALID_UNTIL: 'valid_until' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[WITHDRAWN]', "status = 'WITHDRAWN'"],
      purposes: ['[HEALTH_SUPPORT]', "purpose = 'HEALTH_SUPPORT'"],
      fieldGroups: ['[CONTACT, VISITS]', "field_groups && array['CONTACT', 'VISITS']"],
      validUntilFrom: ['"2026-07-01"', "valid_until >= '2026-07-01'"],
      validUntilTo: ['"2026-06-30"', "valid_until <= '2026-06-30'"],
    },
    refused: [
      ['validUntilFrom: "2026-02-01", validUntilTo: "2026-01-01"', 'validUntilTo', 'RANGE'],
    ],
    nested: 'elder { id } client { name } region { name } inForce transitions { totalCount }',
  }));
