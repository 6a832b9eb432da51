import { keyOf } from '../../../ground/synthetic/keys.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { ELDER, OFFICE, RELATIVE, specimen } from './specimen.ts';

describe('the authorisation of a relative', () => walkWorkflow(specimen));

const BY_HERSELF = { proof: null, proofIssuedOn: null };

describe('recording for an office', () => {
  oneEffect(specimen, { name: 'authorizeRelative', state: 'New', persona: OFFICE });
  const tried = outcomes(specimen, OFFICE, { alone: true });
  tried('authorizeRelative', 'New', [
    ['no document', BY_HERSELF, 'PROOF_REQUIRED proof'],
    ['a document without a day', { proofIssuedOn: null }, 'INVALID_VALUE proofIssuedOn'],
    [
      'a document of tomorrow',
      { proofIssuedOn: '2026-07-01', validFrom: '2026-07-01' },
      'INVALID_VALUE proofIssuedOn',
    ],
    ['a document of today', { proofIssuedOn: '2026-06-30' }, 'RECORDED'],
    ['the day of the document as its first', { validFrom: '2026-06-20' }, 'RECORDED'],
    ['a first day before the document', { validFrom: '2026-06-19' }, 'INVALID_VALUE validFrom'],
    ['a last day before the first', { validUntil: '2026-06-30' }, 'INVALID_VALUE validUntil'],
    [
      'a last day that is over',
      { validFrom: '2026-06-21', validUntil: '2026-06-29' },
      'INVALID_VALUE validUntil',
    ],
    ['today alone', { validFrom: '2026-06-30', validUntil: '2026-06-30' }, 'RECORDED'],
    ['more than a year, which no document caps', { validUntil: '2036-06-30' }, 'RECORDED'],
    ['one scope', { scopes: ['ORDER'] }, 'RECORDED'],
    ['all scopes', { scopes: ['READ', 'ORDER', 'PAY'] }, 'RECORDED'],
    ['no scope', { scopes: [] }, 'BAD_USER_INPUT'],
    ['a scope twice', { scopes: ['READ', 'READ'] }, 'BAD_USER_INPUT'],
    ['a scope that there is not', { scopes: ['CONSENT'] }, 'BAD_USER_INPUT'],
    ['an account that is too short', { relativeAccount: 'wangfang' }, 'BAD_USER_INPUT'],
    ['no name', { relativeName: ' ' }, 'BAD_USER_INPUT'],
    ['no relation', { relation: null }, 'BAD_USER_INPUT'],
    [
      'an elder who has died',
      {},
      'NOT_KNOWN elder',
      `update regions.elder_fact set life_status = 'DECEASED' where elder_key = '${keyOf('elder', ELDER)}'`,
    ],
  ]);
});

describe('authorising for herself', () => {
  const tried = outcomes(specimen, `elder:${ELDER}`, { alone: true });
  tried('authorizeRelative', 'New', [
    ['no document', BY_HERSELF, 'RECORDED'],
    ['today as the first day', { ...BY_HERSELF, validFrom: '2026-06-30' }, 'RECORDED'],
    ['a day that is over', { ...BY_HERSELF, validFrom: '2026-06-29' }, 'INVALID_VALUE validFrom'],
    ['a day without a document', { proof: null }, 'INVALID_VALUE proofIssuedOn'],
  ]);
});

describe('recording a second time', () => {
  const tried = outcomes(specimen, OFFICE);
  tried('authorizeRelative', 'RECORDED', [
    ['the same relative on the same days', {}, 'ALREADY_EXISTS relativeAccount'],
    [
      'the last day of the first as its first',
      { validFrom: '2027-05-09' },
      'ALREADY_EXISTS relativeAccount',
    ],
    ['the day after the first', { validFrom: '2027-05-10' }, 'RECORDED'],
    ['another relative', { relativeAccount: keyOf('family', RELATIVE + 1) }, 'RECORDED'],
  ]);
  tried('authorizeRelative', 'TERMINATED', [['the same relative after an end', {}, 'RECORDED']]);
});
