import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { world } from '../elders-world.ts';
import { specimen, ZHANG } from './recognitions.ts';

const AS = 'assessment:150600';
const { nationalId, name } = world.elder(ZHANG);
const CARD = { elder: undefined, nationalId, name };

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, { name: 'recogniseAssessment', state: 'New', persona: AS });
  oneEffect(specimen, { name: 'endRecognition', state: 'RECOGNISED', persona: AS });
});

describe('what an office writes', () => {
  const tried = outcomes(specimen, AS);

  tried('recogniseAssessment', 'New', [
    ['number and name', CARD, 'RECOGNISED'],
    ['the name in another spelling', { ...CARD, name: ` ${name} ` }, 'RECOGNISED'],
    ['the number in full width', { ...CARD, nationalId: fullWidth(nationalId) }, 'RECOGNISED'],
    ['nobody named', { elder: undefined }, 'INVALID_VALUE elder'],
    ['a number without a name', { ...CARD, name: undefined }, 'INVALID_VALUE name'],
    ['a name without a number', { ...CARD, nationalId: undefined }, 'INVALID_VALUE elder'],
    ['an id and a number', { nationalId }, 'INVALID_VALUE elder'],
    ['an id and a name', { name }, 'INVALID_VALUE elder'],
    ['an id, a number and a name', { nationalId, name }, 'INVALID_VALUE elder'],
    [
      'what is no number',
      { ...CARD, nationalId: '15260119400101001' },
      'NATIONAL_ID_INVALID nationalId',
    ],
    ['a name of 51 letters', { ...CARD, name: 'x'.repeat(51) }, 'BAD_USER_INPUT'],
    ['an emergency for its basis', { legalBasis: 'EMERGENCY' }, 'BAD_USER_INPUT'],
    ['no basis', { legalBasis: undefined }, 'BAD_USER_INPUT'],
    ['no case', { caseNumber: undefined }, 'BAD_USER_INPUT'],
    ['an empty case', { caseNumber: '' }, 'BAD_USER_INPUT'],
    ['blanks around the case', { caseNumber: ' 1 ' }, 'BAD_USER_INPUT'],
    ['a case of 61 characters', { caseNumber: '1'.repeat(61) }, 'BAD_USER_INPUT'],
    ['a region that is none', { movedTo: '1506', address: '某路1号' }, 'BAD_USER_INPUT'],
    [
      'a region of another city',
      { movedTo: '150102', address: '某路1号' },
      'INVALID_VALUE movedTo',
    ],
    ['a city for a residence', { movedTo: '150600', address: '某路1号' }, 'INVALID_VALUE address'],
    ['a residence without an address', { movedTo: '150602001001' }, 'INVALID_VALUE address'],
    ['an address without a residence', { address: '某路1号' }, 'INVALID_VALUE address'],
    [
      'a residence for who lives in the city',
      { movedTo: '150602001001', address: '某路1号' },
      'INVALID_VALUE movedTo',
    ],
  ]);

  tried('recogniseAssessment', 'RECOGNISED', [
    ['the same once more', {}, 'ALREADY_EXISTS elder'],
    ['the same by number and name', CARD, 'ALREADY_EXISTS nationalId'],
  ]);

  tried('recogniseAssessment', 'BAND_ONLY', [
    ['a standard that the pact accepts by now', {}, 'RECOGNISED'],
  ]);

  tried('recogniseAssessment', 'TERMINATED', [['one that was ended', {}, 'RECOGNISED']]);

  // A street is below what an assessment is recorded for, and a banner may act in itself alone.
  tried(
    'recogniseAssessment',
    'New',
    [['the banner where he lives', CARD, 'RECOGNISED']],
    'assessment:150603',
  );
});

describe('what an elder takes back', () => {
  const tried = outcomes(specimen, `elder:${ZHANG}`);
  const duty = "update elders.assessment_recognition set legal_basis = 'STATUTORY_DUTY'";
  tried('withdrawRecognition', 'RECOGNISED', [
    ['a consent', {}, 'TERMINATED'],
    ['a duty by law', {}, 'NOT_BY_CONSENT id', duty],
  ]);
  tried('withdrawRecognition', 'BAND_ONLY', [['a consent', {}, 'TERMINATED']]);
});

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
