import { type AssessmentTerm, knownAssessments } from '../../../ground/facts/elder-fact.ts';
import { knownGate } from '../../../ground/facts/known-gate.ts';

/** What Hohhot assessed, and what others made of it. */
const HOHHOT: AssessmentTerm = {
  ...{ standard: 'GBT42195_2022', level: 2, band: 'PARTIAL', assessedOn: '2026-01-31' },
  ...{ from: '2026-02-10', until: '2027-01-31', regionCode: '150102' },
};
const ORDOS: AssessmentTerm = {
  ...HOHHOT,
  ...{ from: '2026-04-10', regionCode: '150600', origin: 'RECOGNISED' },
};
const BAND_ONLY: AssessmentTerm = { ...ORDOS, level: null, origin: 'BAND_ONLY' };
const BAOTOU: AssessmentTerm = { ...ORDOS, regionCode: '150203' };
const DAY = '2026-06-30';

function gate(assessments: AssessmentTerm[], day = DAY, regionCode = '150602') {
  const asked = { request: 'SUBSIDY', regionCode, day } as const;
  return knownGate({ assessments }, asked).reasonCodes;
}

test.each<[what: string, terms: AssessmentTerm[], day: string, reasons: string[]]>([
  ['nothing else', [HOHHOT], DAY, ['ASSESSMENT_REQUIRED', 'ASSESSMENT_NOT_RECOGNISED']],
  ['a recognition of the city', [HOHHOT, ORDOS], DAY, ['ASSESSMENT_RECOGNISED']],
  [
    'one by a county of it',
    [HOHHOT, { ...ORDOS, regionCode: '150603' }],
    DAY,
    ['ASSESSMENT_RECOGNISED'],
  ],
  [
    'one of a third city',
    [HOHHOT, BAOTOU],
    DAY,
    ['ASSESSMENT_REQUIRED', 'ASSESSMENT_NOT_RECOGNISED'],
  ],
  ['the band alone', [HOHHOT, BAND_ONLY], DAY, ['ASSESSMENT_REQUIRED', 'ASSESSMENT_BAND_ONLY']],
  [
    'a recognition from tomorrow on',
    [HOHHOT, ORDOS],
    '2026-04-09',
    ['ASSESSMENT_REQUIRED', 'ASSESSMENT_NOT_EFFECTIVE', 'ASSESSMENT_NOT_RECOGNISED'],
  ],
  [
    'one that has ended',
    [HOHHOT, { ...ORDOS, until: '2026-05-31' }],
    DAY,
    ['ASSESSMENT_REQUIRED', 'ASSESSMENT_EXPIRED', 'ASSESSMENT_NOT_RECOGNISED'],
  ],
  [
    'a newer one of Hohhot beside the band of the old one',
    [BAND_ONLY, { ...HOHHOT, assessedOn: '2026-05-01', from: '2026-05-10' }],
    DAY,
    ['ASSESSMENT_REQUIRED', 'ASSESSMENT_BAND_ONLY', 'ASSESSMENT_NOT_RECOGNISED'],
  ],
  [
    'one of its own beside it',
    [ORDOS, { ...HOHHOT, regionCode: '150603' }],
    DAY,
    ['ASSESSMENT_IN_FORCE'],
  ],
])(
  'to the gate of Ordos a result of Hohhot with %s is as the rule says',
  (_, terms, day, reasons) => {
    expect(gate(terms, day)).toEqual(reasons);
  },
);

test('in Hohhot what Ordos made of it changes nothing', () => {
  const [own, ...more] = knownAssessments({ assessments: [HOHHOT, ORDOS] }, '150102', DAY);
  expect([own!.origin, more]).toEqual(['OWN', []]);
});
