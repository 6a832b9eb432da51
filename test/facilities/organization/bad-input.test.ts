import type { TestHub } from '../../kit/hub.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { CODE, OFFICE, specimen } from './specimen.ts';

const NOTE = { note: '主体情况变化' };
const ANOTHER = '91350100M000100Y43';
const UNCODED = `update facilities.organization set credit_code = null where name like '示例鹿城%'`;
const RUNS_ONE = `update facilities.facility set organization_id = (
  select id from facilities.organization where name like '示例鹿城%')
  where id = (select id from facilities.facility where status = 'OPERATING' order by id limit 1)`;

describe('registering, correcting, dissolving', () => {
  const tried = outcomes(specimen, OFFICE);
  const seeded = async (hub: TestHub) => {
    const { rows } = await hub.pg.query<{ code: string }>(
      `select credit_code as code from facilities.organization where credit_code <> $1 limit 1`,
      [CODE],
    );
    return { creditCode: rows[0]!.code };
  };
  tried('registerOrganization', 'New', [
    [
      'the code as it is typed, with blanks and small letters',
      { creditCode: ` 91110108 551385082q ` },
      'ACTIVE',
    ],
    ['no code', { creditCode: null }, 'ACTIVE'],
    ['a wrong check character', { creditCode: '91110108551385082A' }, 'INVALID_VALUE creditCode'],
    ['seventeen characters', { creditCode: CODE.slice(1) }, 'INVALID_VALUE creditCode'],
    [
      'a letter that codes do not have',
      { creditCode: '91350100M000100I43' },
      'INVALID_VALUE creditCode',
    ],
    ['an empty code', { creditCode: '' }, 'INVALID_VALUE creditCode'],
    ['the code of somebody else', seeded, 'ALREADY_EXISTS creditCode'],
    ['a region of another city', { region: '210102' }, 'NOT_FOUND'],
    ['no name', { name: ' ' }, 'BAD_USER_INPUT'],
    [
      'a chain that nobody knows',
      { chain: 'Organization:00000000-0000-7000-8000-000000000000' },
      'NOT_KNOWN chain',
    ],
  ]);
  tried('registerOrganization', 'ACTIVE', [
    ['the same once more', {}, 'ALREADY_EXISTS creditCode'],
    ['the same name and another code', { creditCode: ANOTHER }, 'ACTIVE'],
    ['the same name and no code', { creditCode: null }, 'ALREADY_EXISTS name'],
    [
      'the name with a blank in it',
      { creditCode: null, name: '示例 鹿城养老服务有限公司' },
      'ALREADY_EXISTS name',
    ],
    ['the same name in another place', { creditCode: null, region: '150603' }, 'ACTIVE'],
    [
      'a code beside one of the name without',
      { creditCode: ANOTHER },
      'ALREADY_EXISTS name',
      UNCODED,
    ],
  ]);
  tried('registerOrganization', 'DISSOLVED', [
    ['the name of one that was dissolved', { creditCode: null }, 'ACTIVE'],
  ]);
  tried('correctOrganization', 'ACTIVE', [
    ['a code at last', { creditCode: ANOTHER }, 'ACTIVE', UNCODED],
    ['a wrong code', { creditCode: '1' }, 'INVALID_VALUE creditCode'],
    ['the code of somebody else', seeded, 'ALREADY_EXISTS creditCode'],
  ]);
  tried('dissolveOrganization', 'ACTIVE', [
    ['today', { ...NOTE, dissolvedOn: '2026-06-30' }, 'DISSOLVED'],
    ['tomorrow', { ...NOTE, dissolvedOn: '2026-07-01' }, 'INVALID_VALUE dissolvedOn'],
    ['a home that it runs', NOTE, 'FACILITIES_LEFT id', RUNS_ONE],
    [
      'a home that is closed',
      NOTE,
      'DISSOLVED',
      `${RUNS_ONE}; update facilities.facility set status = 'CLOSED' where organization_id = (
         select id from facilities.organization where name like '示例鹿城%')`,
    ],
  ]);
});
