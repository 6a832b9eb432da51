import { REPORTED_VALUE } from '../../../subgraphs/regions/reported-value/machine.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { OFFICE, publishedSpecimen, publishedTests } from '../../kit/published.ts';
import { NEW } from '../../kit/specimen.ts';

const FIGURE = {
  machine: REPORTED_VALUE,
  table: 'regions.reported_value',
  key: '150600-TEST_BEDS',
  code: 'TEST_BEDS',
  draft: {
    ...{ policyDocument: 'PolicyDocument:ordos-2023-101', indicator: 'BEDS', unit: '张' },
    ...{ labelZh: '养老机构床位', comparison: 'EQUAL', value: '8000', owner: 'FACILITIES' },
    ...{ printed: '全市共有养老床位8000张', reportedOn: '2023-06-30', periodText: '2023年6月底' },
  },
  columns: {
    ...{ policy_document_id: 'ordos-2023-101', indicator: 'BEDS', unit: '张' },
    ...{ label_zh: '养老机构床位', comparison: 'EQUAL', value: '8000', owner: 'FACILITIES' },
    ...{ printed: '全市共有养老床位8000张', reported_on: '2023-06-30' },
  },
  change: { printed: '全市共有养老床位8000余张' },
  full: { period_text: '2023年6月底' },
};

describe('a reported figure', () => publishedTests(FIGURE));

describe('its document and its day', () => {
  const tried = outcomes(publishedSpecimen(FIGURE), OFFICE);
  tried('draftReportedValue', NEW, [
    [
      'a document that nobody knows',
      { policyDocument: 'PolicyDocument:ordos-1900-1' },
      'NOT_KNOWN policyDocument',
    ],
    ['today', { reportedOn: '2026-06-30' }, 'DRAFT'],
    ['a day to come', { reportedOn: '2026-07-01' }, 'INVALID_VALUE reportedOn'],
    ['no day at all', { reportedOn: null, periodText: null }, 'DRAFT'],
  ]);
});
