import { listTests } from '../../kit/list-kit.ts';

/** Of the 50,000 regions so many as a walk takes quickly; one of the other country stays. */
const SOME = `delete from regions.region where not (code like '1506__' or code like '150602%' or code = '150000'
  or code like '5304__')`;

listTests({
  entity: 'Region',
  list: 'regions',
  table: '(select r.*, r.code as id from regions.region r) r',
  open: true,
  as: 'staff:150600',
  orders: { CODE: 'code', NAME: 'name' },
  filters: {
    within: ['"150602"', "code like '150602%'"],
    codes: ['["530422", "150600000000"]', "code in ('530481', '150600')"],
    levels: ['[COUNTY, CITY]', "level in ('COUNTY', 'CITY')"],
    settlement: ['URBAN', "settlement = 'URBAN'"],
    name: ['"区"', "name like '%区%'"],
  },
  refused: [
    ['within: "15"', 'within', 'REGION_CODE'],
    ['codes: ["150600", "999999"]', 'codes.1', 'REGION_KNOWN'],
    ['name: ""', 'name', 'LENGTH'],
  ],
  prepare: async (hub) => void (await hub.pg.query(SOME)),
  nested: 'parent { name } ancestors { name }',
});
