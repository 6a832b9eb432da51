import { ADAPTATION_STANDARD } from '../../../subgraphs/services/adaptation-standard/machine.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { publishedSpecimen, publishedTests } from '../../kit/published.ts';

const tries = {
  machine: ADAPTATION_STANDARD,
  table: 'services.adaptation_standard',
  key: '150600-ADAPTATION_2027',
  code: 'ADAPTATION_2027',
  draft: { mostPerHousehold: 350_000, validFrom: '2027-01-01' },
  columns: { most_per_household: 350_000, valid_from: '2027-01-01' },
  change: { mostPerHousehold: 380_000 },
  full: { years: 5, valid_to: '2030-12-31', policy_document_id: 'ordos-2023-101' },
};

describe('what a household may get for its home', () => publishedTests(tries));

describe('a standard that makes no sense', () => {
  const tried = outcomes(publishedSpecimen(tries), 'finance:150600');
  tried('draftAdaptationStandard', 'New', [
    ['an end before its beginning', { validUntil: '2026-12-31' }, 'INVALID_VALUE validUntil'],
    ['an end on its first day', { validUntil: '2027-01-01' }, 'DRAFT'],
    ['nothing', { mostPerHousehold: 0 }, 'BAD_USER_INPUT'],
    ['no year', { years: 0 }, 'BAD_USER_INPUT'],
  ]);
});
