import { POST } from '../../../subgraphs/workforce/post/machine.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { OFFICE, publishedSpecimen, publishedTests } from '../../kit/published.ts';
import { NEW } from '../../kit/specimen.ts';
import { world } from '../rows.ts';

const FIRM = world.organizations()[0]!.key;
const GIVEN = {
  machine: POST,
  table: 'workforce.post',
  key: '150600-CARE_2026',
  code: 'CARE_2026',
  draft: { kind: 'CARE', name: '养老护理员', posts: 12, createdOn: '2026-06-01' },
  columns: { kind: 'CARE', name: '养老护理员', posts: 12, created_on: '2026-06-01' },
  change: { posts: 15 },
  full: { organization_id: FIRM },
};

describe('posts in elder care', () => publishedTests(GIVEN));

describe('their number and day', () => {
  const tried = outcomes(publishedSpecimen(GIVEN), OFFICE);
  tried('draftPost', NEW, [
    ['today', { createdOn: '2026-06-30' }, 'DRAFT'],
    ['tomorrow', { createdOn: '2026-07-01' }, 'INVALID_VALUE createdOn'],
    ['no post', { posts: 0 }, 'BAD_USER_INPUT'],
    ['an organisation', { organization: `Organization:${FIRM}` }, 'DRAFT'],
    [
      'an organisation that there is not',
      { organization: 'Organization:00000000-0000-4000-8000-000000000000' },
      'NOT_KNOWN organization',
    ],
  ]);
});
