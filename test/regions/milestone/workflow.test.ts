import { MILESTONE } from '../../../subgraphs/regions/milestone/machine.ts';
import { listTests } from '../../kit/list-kit.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { OFFICE, publishedSpecimen, publishedTests, someDrafted } from '../../kit/published.ts';
import { NEW } from '../../kit/specimen.ts';

const COMMITTEE = {
  machine: MILESTONE,
  table: 'regions.milestone',
  key: '150600-TEST_COMMITTEE',
  code: 'TEST_COMMITTEE',
  draft: {
    ...{ target: 'Target:150600-PLAN_COMMITTEE', document: '鄂府办发〔2023〕12号' },
    ...{ policyDocument: 'PolicyDocument:ordos-2023-101', decider: '鄂尔多斯市国土空间规划委员会' },
    decidedOn: '2023-11-01',
  },
  columns: {
    ...{ target_id: '150600-PLAN_COMMITTEE', document: '鄂府办发〔2023〕12号' },
    ...{ policy_document_id: 'ordos-2023-101', decider: '鄂尔多斯市国土空间规划委员会' },
    decided_on: '2023-11-01',
  },
  change: { document: '鄂府办发〔2023〕13号' },
};

describe('evidence of a milestone', () => publishedTests(COMMITTEE));

describe('what makes it sound', () => {
  const tried = outcomes(publishedSpecimen(COMMITTEE), OFFICE, { alone: true });
  const back = `update regions.target set status = 'WITHDRAWN' where id = '150600-PLAN_COMMITTEE'`;
  const other = (status: string) => `insert into regions.milestone (id, status, target_id, document,
      decider, decided_on, region_code, region_at, synthetic)
    values ('150600-OTHER', '${status}', '150600-PLAN_COMMITTEE', '会议纪要',
      '鄂尔多斯市国土空间规划委员会', '2023-10-01', '150600', 150600000000, false)
    on conflict (id) do update set status = excluded.status`;
  tried('draftMilestone', NEW, [
    ['today', { decidedOn: '2026-06-30' }, 'DRAFT'],
    ['a day to come', { decidedOn: '2026-07-01' }, 'INVALID_VALUE decidedOn'],
    ['no document of the hub', { policyDocument: null }, 'DRAFT'],
    [
      'a document that nobody knows',
      { policyDocument: 'PolicyDocument:ordos-1900-1' },
      'NOT_KNOWN policyDocument',
    ],
    ['no document at all', { document: ' ' }, 'BAD_USER_INPUT'],
    ['no decider', { decider: '' }, 'BAD_USER_INPUT'],
    ['a target that nobody knows', { target: 'Target:150600-NOTHING' }, 'NOT_KNOWN target'],
    ['a target that is counted', { target: 'Target:150600-HOME_BED' }, 'INVALID_VALUE target'],
    [
      'a milestone that rows show',
      { target: 'Target:150600-BASIC_LIST' },
      'MILESTONE_DERIVED target',
    ],
    ['one of another city', { target: 'Target:361181-ASSESS_SYSTEM' }, 'INVALID_VALUE target'],
    ['a county, where several are asked for', { region: '150602' }, 'DRAFT'],
    [
      'a county, where the city itself is asked for',
      { region: '150602', target: 'Target:150600-STAT_RELEASE' },
      'INVALID_VALUE target',
    ],
    ['the same decider twice', {}, 'ALREADY_EXISTS decider', other('DRAFT')],
    ['the same decider after it was taken back', {}, 'DRAFT', other('WITHDRAWN')],
    ['a target that was taken back', {}, 'NOT_KNOWN target', back],
  ]);
});

describe('what makes a change sound', () => {
  const tried = outcomes(publishedSpecimen(COMMITTEE), OFFICE);
  const other = `insert into regions.milestone (id, status, target_id, document, decider, decided_on,
      region_code, region_at, synthetic)
    values ('150600-OTHER', 'PUBLISHED', '150600-PLAN_COMMITTEE', '会议纪要', '达拉特旗规划委员会',
      '2023-10-01', '150600', 150600000000, false)
    on conflict (id) do update set status = excluded.status, decider = excluded.decider`;
  tried('correctMilestone', 'DRAFT', [
    [
      'a decider who has decided',
      { decider: '达拉特旗规划委员会' },
      'ALREADY_EXISTS decider',
      other,
    ],
    ['a day to come', { decidedOn: '2026-07-01' }, 'INVALID_VALUE decidedOn'],
  ]);
  tried('amendMilestone', 'PUBLISHED', [
    [
      'a target that is counted',
      { target: 'Target:150600-HOME_BED', note: '更正' },
      'INVALID_VALUE target',
    ],
  ]);
});

describe('the list of evidence', () => {
  listTests({
    ...{ entity: 'Milestone', list: 'milestones', table: 'regions.milestone' },
    ...{ open: true, as: 'developer', prepare: someDrafted('regions.milestone') },
    orders: { ID: 'id', DECIDED_ON: 'decided_on' },
    filters: {
      within: ['"150600"', "region_code like '1506%'"],
      targets: ['["Target:150600-STAT_RELEASE"]', "target_id = '150600-STAT_RELEASE'"],
      statuses: ['[DRAFT]', "status = 'DRAFT'"],
      decidedFrom: ['"2023-06-01"', "decided_on >= '2023-06-01'"],
      decidedTo: ['"2023-12-31"', "decided_on <= '2023-12-31'"],
    },
    refused: [
      ['targets: ["x"]', 'targets.0', 'ID_OF_TYPE'],
      ['decidedFrom: "2026-02-01", decidedTo: "2026-01-01"', 'decidedTo', 'RANGE'],
    ],
    nested: 'region { name } target { labelZh } policyDocument { title }',
  });
});
