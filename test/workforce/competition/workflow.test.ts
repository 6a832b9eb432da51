import { COMPETITION } from '../../../subgraphs/workforce/competition/machine.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { OFFICE, publishedSpecimen, publishedTests } from '../../kit/published.ts';
import { NEW } from '../../kit/specimen.ts';

const GIVEN = {
  machine: COMPETITION,
  table: 'workforce.competition',
  key: '150600-SKILLS_9',
  code: 'SKILLS_9',
  draft: {
    ...{ name: '测试竞赛', occupation: 'CAREGIVER', organiser: '测试', places: 3 },
    ...{ heldFrom: '2026-06-01', heldUntil: '2026-06-02' },
  },
  columns: {
    ...{ name: '测试竞赛', occupation: 'CAREGIVER', organiser: '测试', places: 3 },
    ...{ held_from: '2026-06-01', held_until: '2026-06-02' },
  },
  change: { organiser: '另一单位' },
};

describe('a contest of skills', () => publishedTests(GIVEN));

describe('its days and places', () => {
  const tried = outcomes(publishedSpecimen(GIVEN), OFFICE);
  tried('draftCompetition', NEW, [
    ['one day', { heldUntil: '2026-06-01' }, 'DRAFT'],
    ['an end before its beginning', { heldUntil: '2026-05-31' }, 'INVALID_VALUE heldUntil'],
    ['no place', { places: 0 }, 'BAD_USER_INPUT'],
  ]);
});
