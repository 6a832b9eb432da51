import { listTests } from '../../kit/list-kit.ts';

const IN_FORCE = `status = 'RECORDED' and valid_from <= '2026-06-30'
  and (valid_until is null or valid_until >= '2026-06-30')`;

describe('guardianships', () =>
  listTests({
    entity: 'Guardianship',
    list: 'guardianships',
    table: 'regions.guardianship',
    as: 'caregiving:150600',
    notAs: 'developer',
    orders: { VALID_FROM: 'valid_from', GUARDIAN_NAME: 'guardian_name' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[TERMINATED]', "status = 'TERMINATED'"],
      bases: ['[COURT]', "basis = 'COURT'"],
      powers: ['[CONSENT]', "'CONSENT' = any(powers)"],
      guardianName: ['"英"', "guardian_name like '%英%'"],
      inForce: ['true', IN_FORCE],
      validUntilFrom: ['"2026-10-01"', "valid_until >= '2026-10-01'"],
      validUntilTo: ['"2026-09-30"', "valid_until <= '2026-09-30'"],
    },
    refused: [
      ['validUntilFrom: "2026-02-01", validUntilTo: "2026-01-01"', 'validUntilTo', 'RANGE'],
    ],
    nested: 'elder { id } region { name } inForce powers transitions { totalCount }',
  }));
