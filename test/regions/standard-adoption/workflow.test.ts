import { STANDARD_ADOPTION } from '../../../subgraphs/regions/standard-adoption/machine.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { OFFICE, publishedSpecimen, publishedTests, someDrafted } from '../../kit/published.ts';
import { NEW } from '../../kit/specimen.ts';

const ADOPTION = {
  machine: STANDARD_ADOPTION,
  table: 'regions.standard_adoption',
  key: '150600-TEST_SAFETY',
  code: 'TEST_SAFETY',
  draft: {
    ...{ standard: 'PolicyDocument:gb-38600-2019', standardClass: 'INSTITUTIONS' },
    ...{ policyDocument: 'PolicyDocument:ordos-2023-101', validFrom: '2023-09-27' },
  },
  columns: {
    ...{ standard_id: 'gb-38600-2019', standard_class: 'INSTITUTIONS' },
    ...{ policy_document_id: 'ordos-2023-101', valid_from: '2023-09-27' },
  },
  change: { validFrom: '2023-10-01' },
  full: { valid_until: '2027-12-31', assessment_standard: 'GBT42195_2022' },
};

describe('the adoption of a standard', () => publishedTests(ADOPTION));

describe('what makes it sound', () => {
  const tried = outcomes(publishedSpecimen(ADOPTION), OFFICE);
  const back = `update regions.policy_document set entry_status = 'WITHDRAWN' where id = 'gb-38600-2019'`;
  tried('draftStandardAdoption', NEW, [
    ['a standard that nobody knows', { standard: 'PolicyDocument:gb-1' }, 'NOT_KNOWN standard'],
    [
      'a document that nobody knows',
      { policyDocument: 'PolicyDocument:ordos-1900-1' },
      'NOT_KNOWN policyDocument',
    ],
    ['one day', { validUntil: '2023-09-27' }, 'DRAFT'],
    ['a last day before the first', { validUntil: '2023-09-26' }, 'INVALID_VALUE validUntil'],
    ['a standard that was taken back', {}, 'NOT_KNOWN standard', back],
  ]);
});

describe('the list of adoptions', () => {
  listTests({
    ...{ entity: 'StandardAdoption', list: 'standardAdoptions' },
    table: 'regions.standard_adoption',
    ...{ open: true, as: 'developer', prepare: someDrafted('regions.standard_adoption') },
    orders: { ID: 'id', STANDARD: 'standard_id' },
    filters: {
      within: ['"361181"', "region_code like '361181%'"],
      standards: ['["PolicyDocument:gb-t-37276-2018"]', "standard_id = 'gb-t-37276-2018'"],
      sharedBy: ['["361181", "330100"]', "standard_id = 'gb-t-37276-2018'"],
      classes: ['[INSTITUTIONS]', "standard_class = 'INSTITUTIONS'"],
      assessmentStandards: ['[MZT039_2013]', "assessment_standard = 'MZT039_2013'"],
      statuses: ['[DRAFT]', "status = 'DRAFT'"],
    },
    refused: [
      ['sharedBy: ["99"]', 'sharedBy.0', 'REGION_CODE'],
      ['standards: ["x"]', 'standards.0', 'ID_OF_TYPE'],
    ],
    nested: 'region { name } standard { title } policyDocument { title }',
  });
});

describe('what two cities have in common', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub({ own: true })));
  afterAll(() => hub.close());

  test('are the standards that both have adopted today: neither a draft nor one that is over', async () => {
    const shared = async () => {
      const text = `{ standardAdoptions(filter: { sharedBy: ["361181", "330100", "330100"], within: "361181" }) {
        nodes { standard { id } } } }`;
      const { standardAdoptions } = expectData(await hub.query(text));
      return standardAdoptions.nodes.map(({ standard }: any) => standard.id).sort() as string[];
    };
    const grading = 'PolicyDocument:gb-t-37276-2018';
    const safety = 'PolicyDocument:gb-38600-2019';
    // Dexing held the norm of safety to the end of 2025.
    expect(await shared()).toEqual([grading]);
    const its = `where region_code = '361181' and standard_id = 'gb-38600-2019'`;
    await hub.pg.query(`update regions.standard_adoption set valid_until = '2026-06-30' ${its}`);
    expect(await shared()).toEqual([safety, grading]);
    await hub.pg.query(
      `update regions.standard_adoption set status = 'DRAFT'
       where region_code = '330100' and standard_id = 'gb-t-37276-2018'`,
    );
    expect(await shared()).toEqual([safety]);
  });
});
