import { listTests } from '../../kit/list-kit.ts';

const IN_FORCE = `status = 'RECORDED' and valid_from <= '2026-06-30' and valid_until >= '2026-06-30'`;

describe('authorisations of relatives', () =>
  listTests({
    entity: 'AuthorizedRelative',
    list: 'authorizedRelatives',
    table: 'regions.authorized_relative',
    as: 'caregiving:150600',
    notAs: 'developer',
    orders: { VALID_FROM: 'valid_from', RELATIVE_NAME: 'relative_name' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[TERMINATED]', "status = 'TERMINATED'"],
      scopes: ['[PAY]', "'PAY' = any(scopes)"],
      relations: ['[CHILD, SIBLING]', "relation in ('CHILD', 'SIBLING')"],
      authorizedBy: ['[OFFICE]', "authorized_by = 'OFFICE'"],
      relativeName: ['"英"', "relative_name like '%英%'"],
      inForce: ['true', IN_FORCE],
      validUntilFrom: ['"2026-10-01"', "valid_until >= '2026-10-01'"],
      validUntilTo: ['"2026-09-30"', "valid_until <= '2026-09-30'"],
    },
    refused: [
      ['validUntilFrom: "2026-02-01", validUntilTo: "2026-01-01"', 'validUntilTo', 'RANGE'],
    ],
    nested: 'elder { id } region { name } inForce scopes transitions { totalCount }',
  }));
