import { ruleFor } from '../../../ground/rules/rule.ts';
import {
  type RecognisedResult,
  recognition,
  RECOGNITION_RULES,
  type SharedPact,
} from '../../../subgraphs/elders/assessment-recognition/rule.ts';

/** Hohhot's result of five months ago. */
const RESULT: RecognisedResult = {
  ...{ standard: 'GBT42195_2022', assessedOn: '2026-01-31', effectiveFrom: '2026-02-10' },
  ...{ validUntil: '2027-01-31', endedOn: null, disputed: false, stateChanged: false },
  ...{ qualifiedThen: true, qualifiedNow: true },
};
const PACT: SharedPact = {
  ...{ id: 'hu-bao-e-wu', scopes: ['SUBJECT', 'ASSESSMENT'] },
  acceptedStandards: ['GBT42195_2022'],
};
const OLD = { ...RESULT, standard: 'MZT039_2013' } as const;
const DAY = '2026-06-30';

interface Example {
  result?: RecognisedResult | null;
  pacts?: SharedPact[];
  day?: string;
  region?: string;
}

function decide({ result = RESULT, pacts = [PACT], day = DAY, region = '150600' }: Example) {
  return recognition(ruleFor(RECOGNITION_RULES, region, day), { day, result, pacts });
}

describe('R-26 by its examples', () => {
  test.each<[what: string, example: Example, outcome: string, reasons: string[]]>([
    ['GB/T 42195 of five months ago', {}, 'RECOGNISED', ['LEVEL_RECOGNISED']],
    [
      'MZ/T 039, which the pact does not accept',
      { result: OLD },
      'BAND_ONLY',
      ['BAND_RECOGNISED', 'STANDARD_NOT_ACCEPTED'],
    ],
    ['Shenyang, without a pact', { pacts: [] }, 'REFUSED', ['NO_PACT']],
    [
      'a pact on other matters',
      { pacts: [{ ...PACT, scopes: ['SUBJECT', 'STATS'] }] },
      'REFUSED',
      ['NO_PACT'],
    ],
    [
      'two pacts, of which the second accepts the standard',
      { pacts: [{ ...PACT, id: 'first', acceptedStandards: [] }, PACT] },
      'RECOGNISED',
      ['LEVEL_RECOGNISED'],
    ],
    [
      'a pact that accepts both',
      { result: OLD, pacts: [acceptingBoth()] },
      'RECOGNISED',
      ['LEVEL_RECOGNISED'],
    ],
    ['who was never assessed', { result: null }, 'REFUSED', ['NOT_ASSESSED']],
    ['its last valid day', { day: '2027-01-31' }, 'RECOGNISED', ['LEVEL_RECOGNISED']],
    ['the day after', { day: '2027-02-01' }, 'REFUSED', ['ASSESSMENT_EXPIRED']],
    ['its first day', { day: '2026-02-10' }, 'RECOGNISED', ['LEVEL_RECOGNISED']],
    ['public notice', { day: '2026-02-09' }, 'REFUSED', ['ASSESSMENT_NOT_EFFECTIVE']],
    ['the day it was ended', withChange({ endedOn: DAY }), 'REFUSED', ['ASSESSMENT_NOT_EFFECTIVE']],
    [
      'the day before that',
      withChange({ endedOn: '2026-07-01' }),
      'RECOGNISED',
      ['LEVEL_RECOGNISED'],
    ],
    ['a dispute', withChange({ disputed: true }), 'REFUSED', ['ASSESSMENT_DISPUTED']],
    ['a change of state', withChange({ stateChanged: true }), 'REFUSED', ['STATE_CHANGED']],
    [
      'an organisation that was not qualified then',
      withChange({ qualifiedThen: false }),
      'REFUSED',
      ['ORGANISATION_NOT_QUALIFIED'],
    ],
    [
      'an organisation that is not qualified now',
      withChange({ qualifiedNow: false }),
      'REFUSED',
      ['ORGANISATION_NOT_QUALIFIED'],
    ],
    [
      'another standard with a dispute',
      { result: { ...OLD, disputed: true } },
      'REFUSED',
      ['ASSESSMENT_DISPUTED'],
    ],
    [
      'all at once, each reason is named',
      {
        ...{ pacts: [], day: '2027-02-01' },
        result: { ...RESULT, disputed: true, stateChanged: true, qualifiedNow: false },
      },
      'REFUSED',
      [
        ...['NO_PACT', 'ASSESSMENT_EXPIRED', 'ASSESSMENT_DISPUTED'],
        ...['ORGANISATION_NOT_QUALIFIED', 'STATE_CHANGED'],
      ],
    ],
    ['a day before any rule', { day: '2011-12-31' }, 'REFUSED', ['NO_RULE']],
  ])('%s', (_, example, outcome, reasonCodes) => {
    expect(decide(example)).toMatchObject({
      ...{ outcome, reasonCodes, met: outcome === 'RECOGNISED', amount: null, ratio: null },
    });
  });
});

test('the result names the rule of the receiving city, the pact, and what it rests on', () => {
  const { rule, pact, inputs } = decide({});
  expect(rule).toMatchObject({ version: 'R-26/150600/1', policyDocumentId: 'ordos-2023-101' });
  expect(pact).toBe(PACT);
  expect(inputs).toEqual({
    ...{ standard: 'GBT42195_2022', assessedOn: '2026-01-31', validUntil: '2027-01-31' },
    ...{ pact: 'hu-bao-e-wu', standardAccepted: true, qualifiedThen: true, qualifiedNow: true },
    ...{ disputed: false, stateChanged: false },
  });
  expect(decide({ region: '150200' }).rule!.version).toBe('R-26/CN/1');
});

function withChange(change: Partial<RecognisedResult>): Example {
  return { result: { ...RESULT, ...change } };
}

function acceptingBoth(): SharedPact {
  return { ...PACT, acceptedStandards: ['GBT42195_2022', 'MZT039_2013'] };
}
