import { listTests } from '../../kit/list-kit.ts';

describe('grants', () =>
  listTests({
    entity: 'AccessGrant',
    list: 'accessGrants',
    table: 'regions.access_grant',
    open: true,
    as: 'partner:150100',
    orders: { REQUESTED_ON: 'requested_on', VALID_UNTIL: 'valid_until' },
    filters: {
      within: ['"150602"', 'region_at between 150602000000 and 150602999999'],
      statuses: ['[APPROVED, REFUSED]', "status in ('APPROVED', 'REFUSED')"],
      purposes: ['[CARE_COORDINATION]', "purpose = 'CARE_COORDINATION'"],
      fieldGroups: ['[VISITS, ABILITY_BAND]', "field_groups && '{VISITS,ABILITY_BAND}'"],
      scopes: ['[INFORMATION]', "scope = 'INFORMATION'"],
      organisation: ['"partner-office-150100"', "organisation = 'partner-office-150100'"],
      validUntilFrom: ['"2027-02-01"', "valid_until >= '2027-02-01'"],
      validUntilTo: ['"2027-02-01"', "valid_until <= '2027-02-01'"],
    },
    nested:
      'client { name } region { name } pact { name } inForce transitions { totalCount } allowedActions',
  }));
