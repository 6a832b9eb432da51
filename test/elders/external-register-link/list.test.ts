import { keyOf } from '../../../ground/synthetic/keys.ts';
import type { TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';

const ONE = keyOf('elder', 1);

async function hers({ pg }: TestHub): Promise<void> {
  await pg.query(
    `insert into elders.external_register_link (key, elder_key, register, status, differs, opened_on,
       region_code, region_at, synthetic)
     select uuidv7(), key, 'DISABLED_FEDERATION', 'PENDING', '{}', date '2026-06-29', region_code,
       region_at, true from elders.elder where key = $1`,
    [ONE],
  );
}

describe('links to registers of other authorities', () =>
  listTests({
    entity: 'ExternalRegisterLink',
    list: 'externalRegisterLinks',
    table: 'elders.external_register_link',
    prepare: hers,
    as: 'caregiving:150600',
    notAs: 'developer',
    orders: { OPENED_ON: 'opened_on' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      registers: ['[MEDICAL_INSURANCE]', "register = 'MEDICAL_INSURANCE'"],
      statuses: ['[MATCHED]', "status = 'MATCHED'"],
      elder: [['Elder', ONE], `elder_key = '${ONE}'`],
      openedFrom: ['"2026-01-01"', "opened_on >= '2026-01-01'"],
      openedTo: ['"2025-12-31"', "opened_on <= '2025-12-31'"],
    },
    refused: [['openedFrom: "2026-02-01", openedTo: "2026-01-01"', 'openedTo', 'RANGE']],
    nested: 'elder { name } region { name } transitions { totalCount } allowedActions',
  }));
