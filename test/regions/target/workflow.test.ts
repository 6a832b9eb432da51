import { TARGET } from '../../../subgraphs/regions/target/machine.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { OFFICE, publishedSpecimen, publishedTests } from '../../kit/published.ts';
import { NEW } from '../../kit/specimen.ts';

const LINE = {
  machine: TARGET,
  table: 'regions.target',
  key: '150600-TEST_SHARE',
  code: 'TEST_SHARE',
  draft: {
    ...{ policyDocument: 'PolicyDocument:ordos-2023-101', indicator: 'NURSING_BED_SHARE' },
    ...{ label: 'Nursing beds', labelZh: '护理型床位占比', kind: 'TARGET', comparison: 'AT_LEAST' },
    ...{ value: '65', unit: '%', deadlineText: '2027年底', deadline: '2027-12-31' },
    ...{ periodicity: 'ONCE', owner: 'FACILITIES', source: 'PLAN' },
  },
  columns: {
    ...{
      policy_document_id: 'ordos-2023-101',
      indicator: 'NURSING_BED_SHARE',
      label: 'Nursing beds',
    },
    ...{
      label_zh: '护理型床位占比',
      kind: 'TARGET',
      comparison: 'AT_LEAST',
      value: '65',
      unit: '%',
    },
    ...{ deadline_text: '2027年底', deadline: '2027-12-31', periodicity: 'ONCE', source: 'PLAN' },
    owner: 'FACILITIES',
  },
  change: { value: '66' },
  full: { note: '起草说明', source: 'DRAFTING_NOTE' },
};

describe('a target that a city enters', () => publishedTests(LINE));

describe('its document', () => {
  const tried = outcomes(publishedSpecimen(LINE), OFFICE);
  const back = `update regions.policy_document set entry_status = 'WITHDRAWN' where id = 'ordos-2023-101'`;
  tried('draftTarget', NEW, [
    [
      'a document that nobody knows',
      { policyDocument: 'PolicyDocument:ordos-1900-1' },
      'NOT_KNOWN policyDocument',
    ],
    ['a document that was taken back', {}, 'NOT_KNOWN policyDocument', back],
  ]);
});
