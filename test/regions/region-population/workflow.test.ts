import {
  populationFactsSql,
  populationShownSql,
} from '../../../subgraphs/regions/region-population/facts.ts';
import { REGION_POPULATION } from '../../../subgraphs/regions/region-population/machine.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { OFFICE, publishedSpecimen, publishedTests, someDrafted } from '../../kit/published.ts';
import { NEW, REASON } from '../../kit/specimen.ts';

const POPULATION = {
  machine: REGION_POPULATION,
  table: 'regions.region_population',
  key: '150600-2021',
  code: '2021',
  draft: {
    ...{ population: 2_153_638, population60: 300_000, population65: 200_000 },
    sourceText: '人口普查公报（示例）',
  },
  columns: {
    ...{ population: 2_153_638, population60: 300_000, population65: 200_000 },
    source_text: '人口普查公报（示例）',
  },
  change: { population60: 310_000 },
  full: { policy_document_id: 'ordos-2023-101' },
};

/** A made-up population of a later year than the census. */
const MADE_UP_2024 = `
  insert into regions.region_population (id, status, population, population60, population65,
    source_text, synthetic, region_code, region_at)
  values ('150100-2024', 'PUBLISHED', 3600000, 745000, 512000, '合成数据', true, '150100', 150100000000)`;

async function withAnotherYear(hub: TestHub): Promise<void> {
  await someDrafted('regions.region_population')(hub);
  await hub.pg.query(MADE_UP_2024);
}

describe('the population of a region', () => publishedTests(POPULATION));

describe('what makes it sound', () => {
  const tried = outcomes(publishedSpecimen(POPULATION), OFFICE);
  tried('draftRegionPopulation', NEW, [
    ['this year', { code: '2026' }, 'DRAFT'],
    ['a year to come', { code: '2027' }, 'BAD_USER_INPUT'],
    ['ages alone', { population: null, population65: null }, 'DRAFT'],
    ['more of 65 than of 60', { population65: 300_001 }, 'INVALID_VALUE population65'],
    ['more of 60 than there are', { population60: 2_153_639 }, 'INVALID_VALUE population60'],
    ['nobody', { population60: 0 }, 'BAD_USER_INPUT'],
    [
      'a document that nobody knows',
      { policyDocument: 'PolicyDocument:ordos-1900-1' },
      'NOT_KNOWN policyDocument',
    ],
  ]);
});

describe('the list of populations', () => {
  listTests({
    ...{
      entity: 'RegionPopulation',
      list: 'regionPopulations',
      table: 'regions.region_population',
    },
    ...{ open: true, as: 'developer', prepare: withAnotherYear },
    orders: { ID: 'id', POPULATION60: 'population60' },
    filters: {
      within: ['"150100"', "region_code like '1501%'"],
      statuses: ['[DRAFT]', "status = 'DRAFT'"],
      yearFrom: ['2024', 'right(id, 4)::int >= 2024'],
      yearTo: ['2020', 'right(id, 4)::int <= 2020'],
    },
    refused: [['yearFrom: 2025, yearTo: 2024', 'yearTo', 'RANGE']],
    nested: 'year region { name } policyDocument { title }',
  });
});

describe('beds per thousand elders', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  const ask = async (code: string) => {
    const text = `{ region(code: "${code}") { population60 population65
      populations { nodes { year } } bedCounts { institution community }
      bedsPer1000 { value beds population60 year withheld synthetic } } }`;
    return expectData(await hub.query(text)).region;
  };
  const does = (name: string, input: object, as: string) =>
    act(hub, REGION_POPULATION, name, { ...input }, { as });

  test('are not told where no population is known', async () => {
    const { population60, bedsPer1000, bedCounts } = await ask('361181');
    expect(population60).toBeNull();
    expect(bedsPer1000).toEqual({
      ...{ value: null, population60: null, year: null, withheld: 'NO_DATA', synthetic: true },
      beds: bedCounts.institution + bedCounts.community,
    });
  });

  test('are made-up beds by a made-up population, of its latest year', async () => {
    await hub.pg.query(MADE_UP_2024);
    const its = "r.code = '150100'";
    await hub.pg.query(populationShownSql(its));
    await hub.pg.query(populationFactsSql(its));
    await hub.settle();
    const { population60, population65, populations, bedsPer1000 } = await ask('150100');
    expect([population60, population65]).toEqual([745_000, 512_000]);
    expect(populations.nodes).toEqual([{ year: 2020 }, { year: 2024 }]);
    const { beds, value } = bedsPer1000;
    expect(bedsPer1000).toMatchObject({ population60: 745_000, year: 2024, withheld: null });
    expect(Number(value)).toBe(Math.floor((beds * 10_000_000) / 745_000) / 10_000);
  });

  test('a sample is no share of an official population: it is published, and no ratio made of it', async () => {
    const draft = { region: '150600', code: '2021', ...POPULATION.draft };
    const drafted = await does('draftRegionPopulation', draft, OFFICE);
    await hub.settle();
    expect((await ask('150600')).population60).toBe(323_907);
    const id = drafted.node!.id;
    const done = await does('publishRegionPopulation', { id, version: 1 }, `${OFFICE}:2`);
    expect(verdict(done)).toBe('DONE');
    await hub.settle();
    const mixed = await ask('150600');
    expect([mixed.population60, mixed.population65]).toEqual([300_000, 200_000]);
    expect(mixed.bedsPer1000).toMatchObject({
      ...{ value: null, population60: 300_000, year: 2021, withheld: 'SAMPLE_AND_OFFICIAL' },
    });

    // Real homes, and it is a ratio; one made-up home among them, and it is none.
    const homes = `region_code like '1506%' and status = 'OPERATING'`;
    await hub.pg.query(`update facilities.facility set synthetic = false where ${homes}`);
    const real = (await ask('150600')).bedsPer1000;
    expect(real).toMatchObject({ withheld: null, synthetic: false });
    expect(Number(real.value)).toBe(Math.floor((real.beds * 10_000_000) / 300_000) / 10_000);
    await hub.pg.query(
      `update facilities.facility set synthetic = true where id = (
         select id from facilities.facility where ${homes} limit 1)`,
    );
    expect((await ask('150600')).bedsPer1000.withheld).toBe('SAMPLE_AND_OFFICIAL');
    // A real home is no share of a made-up population either.
    await hub.pg.query(
      `update facilities.facility set synthetic = false where id = (
         select id from facilities.facility where region_code like '1501%'
           and status = 'OPERATING' limit 1)`,
    );
    expect((await ask('150100')).bedsPer1000.withheld).toBe('SAMPLE_AND_OFFICIAL');

    // An amendment and a withdrawal follow within one relay.
    const amend = { id, version: 2, population60: 290_000, ...REASON };
    expect(verdict(await does('amendRegionPopulation', amend, OFFICE))).toBe('DONE');
    await hub.settle();
    expect((await ask('150600')).bedsPer1000.population60).toBe(290_000);
    const gone = { id, version: 3, ...REASON };
    expect(verdict(await does('withdrawRegionPopulation', gone, OFFICE))).toBe('DONE');
    await hub.settle();
    const none = await ask('150600');
    // What the census says is left.
    expect([none.population60, none.bedsPer1000.withheld]).toEqual([
      323_907,
      'SAMPLE_AND_OFFICIAL',
    ]);
  });
});
