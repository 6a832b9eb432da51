import { keyOf } from '../../../ground/synthetic/keys.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { OFFICE, specimen, WARD } from './specimen.ts';

describe('a guardianship', () => walkWorkflow(specimen));

describe('recording', () => {
  oneEffect(specimen, { name: 'recordGuardianship', state: 'New', persona: OFFICE });
  const tried = outcomes(specimen, OFFICE, { alone: true });
  tried('recordGuardianship', 'New', [
    ['no last day', { validUntil: null }, 'RECORDED'],
    ['one day alone, today', { validFrom: '2026-06-30', validUntil: '2026-06-30' }, 'RECORDED'],
    ['a first day to come', { validFrom: '2026-07-10' }, 'RECORDED'],
    ['a document of today', { proofIssuedOn: '2026-06-30', validFrom: '2026-06-30' }, 'RECORDED'],
    [
      'a document of tomorrow',
      { proofIssuedOn: '2026-07-01', validFrom: '2026-07-01' },
      'INVALID_VALUE proofIssuedOn',
    ],
    ['a first day before the document', { validFrom: '2026-05-31' }, 'INVALID_VALUE validFrom'],
    ['a last day before the first', { validUntil: '2026-06-09' }, 'INVALID_VALUE validUntil'],
    ['a last day that is over', { validUntil: '2026-06-29' }, 'INVALID_VALUE validUntil'],
    ['reading alone', { powers: ['READ'] }, 'RECORDED'],
    ['no reading among the powers', { powers: ['CONSENT', 'APPLY'] }, 'INVALID_VALUE powers'],
    ['no power', { powers: [] }, 'BAD_USER_INPUT'],
    ['a power twice', { powers: ['READ', 'READ'] }, 'BAD_USER_INPUT'],
    ['a power that there is not', { powers: ['READ', 'SELL'] }, 'BAD_USER_INPUT'],
    ['an account that is too short', { guardianAccount: 'wangfang' }, 'BAD_USER_INPUT'],
    ['an account with a blank', { guardianAccount: 'wang fang of the north' }, 'BAD_USER_INPUT'],
    ['no name', { guardianName: ' ' }, 'BAD_USER_INPUT'],
    ['a document without a number', { proof: '' }, 'BAD_USER_INPUT'],
    [
      'an elder who has died',
      {},
      'NOT_KNOWN elder',
      `update regions.elder_fact set life_status = 'DECEASED' where elder_key = '${keyOf('elder', WARD)}'`,
    ],
  ]);
});

describe('recording a second time', () => {
  const tried = outcomes(specimen, OFFICE);
  tried('recordGuardianship', 'RECORDED', [
    ['the same person on the same days', {}, 'ALREADY_EXISTS guardianAccount'],
    [
      'the last day of the first as its first',
      { validFrom: '2027-05-09', validUntil: null },
      'ALREADY_EXISTS guardianAccount',
    ],
    ['the day after the first', { validFrom: '2027-05-10', validUntil: null }, 'RECORDED'],
    ['another person', { guardianAccount: keyOf('guardian', 32) }, 'RECORDED'],
  ]);
  tried('recordGuardianship', 'TERMINATED', [['the same person after an end', {}, 'RECORDED']]);
});
