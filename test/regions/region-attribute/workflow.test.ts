import { REGION_ATTRIBUTE } from '../../../subgraphs/regions/region-attribute/machine.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { OFFICE, publishedSpecimen, publishedTests, someDrafted } from '../../kit/published.ts';
import { NEW, REASON } from '../../kit/specimen.ts';
import { actualOf } from '../../kit/target-rows.ts';

const ATTRIBUTE = {
  machine: REGION_ATTRIBUTE,
  table: 'regions.region_attribute',
  key: '150600-TEST_ESTATE',
  code: 'TEST_ESTATE',
  draft: {
    ...{ attribute: 'ESTATE', name: '示例家园', households: 800, validFrom: '2020-01-01' },
    ...{ sourceText: '竣工验收备案表', policyDocument: 'PolicyDocument:ordos-2023-101' },
  },
  columns: {
    ...{ attribute: 'ESTATE', name: '示例家园', households: 800, valid_from: '2020-01-01' },
    ...{ source_text: '竣工验收备案表', policy_document_id: 'ordos-2023-101' },
  },
  change: { households: 820 },
};

describe('an attribute of a region', () => publishedTests(ATTRIBUTE));

describe('what makes it sound', () => {
  const tried = outcomes(publishedSpecimen(ATTRIBUTE), OFFICE);
  const pilot = { attribute: 'PILOT_COMMUNITY', name: null, households: null };
  tried('draftRegionAttribute', NEW, [
    ['one day', { validUntil: '2020-01-01' }, 'DRAFT'],
    ['a last day before the first', { validUntil: '2019-12-31' }, 'INVALID_VALUE validUntil'],
    ['an estate without households', { households: null }, 'INVALID_VALUE households'],
    ['an estate without a name', { name: null }, 'INVALID_VALUE households'],
    ['a pilot community', pilot, 'DRAFT'],
    ['a pilot community with households', { ...pilot, households: 3 }, 'INVALID_VALUE households'],
    ['no document', { policyDocument: null }, 'DRAFT'],
    [
      'a document that nobody knows',
      { policyDocument: 'PolicyDocument:ordos-1900-1' },
      'NOT_KNOWN policyDocument',
    ],
  ]);
});

describe('the list of attributes', () => {
  listTests({
    ...{ entity: 'RegionAttribute', list: 'regionAttributes', table: 'regions.region_attribute' },
    ...{ open: true, as: 'developer', prepare: someDrafted('regions.region_attribute') },
    orders: { ID: 'id', REGION: 'region_at' },
    filters: {
      within: ['"210100"', "region_code like '2101%'"],
      attributes: ['[INNER_DISTRICT]', "attribute = 'INNER_DISTRICT'"],
      statuses: ['[DRAFT]', "status = 'DRAFT'"],
      heldOn: [
        '"2026-06-30"',
        `'2026-06-30' between coalesce(valid_from, '-infinity') and coalesce(valid_until, 'infinity')`,
      ],
    },
    nested: 'attribute region { name } policyDocument { title }',
  });
});

describe('a denominator that rests on it', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  test('is another one relay after a district is taken back or ends, and names its source', async () => {
    const brands = () => actualOf(hub, '210100-BRAND_PER_DISTRICT');
    const before = await brands();
    expect(before.denominator).toBe('9');
    const id = 'RegionAttribute:210114-INNER_DISTRICT';
    const office = { as: 'supervision:210100' };
    const gone = { id, version: 1, ...REASON };
    const done = await act(hub, REGION_ATTRIBUTE, 'withdrawRegionAttribute', gone, office);
    expect(verdict(done)).toBe('DONE');
    await hub.settle();
    const after = await brands();
    expect(after.denominator).toBe('8');
    expect(Number(after.numerator)).toBe(Number(before.numerator) - 1);
    // A draft is nothing that a figure rests on, until it is published.
    const district = {
      ...{ region: '210114', code: 'INNER_AGAIN', attribute: 'INNER_DISTRICT' },
      ...{ sourceText: '市内九区名单', validUntil: '2022-12-30' },
    };
    const drafted = await act(hub, REGION_ATTRIBUTE, 'draftRegionAttribute', district, office);
    await hub.settle();
    expect((await brands()).denominator).toBe('8');
    const published = await act(
      hub,
      REGION_ATTRIBUTE,
      'publishRegionAttribute',
      { id: drafted.node!.id, version: 1 },
      { as: 'supervision:210100:2' },
    );
    expect(verdict(published)).toBe('DONE');
    await hub.settle();
    // It ended the day before the target's own day, the last of 2022.
    expect((await brands()).denominator).toBe('8');
    const amended = await act(
      hub,
      REGION_ATTRIBUTE,
      'amendRegionAttribute',
      { id: drafted.node!.id, version: 2, validUntil: '2022-12-31', ...REASON },
      office,
    );
    expect(verdict(amended)).toBe('DONE');
    await hub.settle();
    expect((await brands()).denominator).toBe('9');
  });
});
