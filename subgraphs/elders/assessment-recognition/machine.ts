import { machine } from '../../../ground/workflow/machine.ts';

/** 评估互认: what a city makes of another one's result. */
export const ASSESSMENT_RECOGNITION = machine({
  entity: 'AssessmentRecognition',
  status: 'Status of a recognition; `countsUntil` says how long it counts. 互认状态',
  states: {
    RECOGNISED: 'Level and band count in this city as one of its own. 已互认',
    BAND_ONLY: 'The band alone counts; who needs an assessment is assessed again. 仅互认失能程度',
    TERMINATED: 'Ended, or another one took its place. 已终止',
  },
  actions: {
    recogniseAssessment: [
      'Decides by R-26 whether what another city assessed counts in the caller’s. 互认',
      { from: [], to: ['RECOGNISED', 'BAND_ONLY'], roles: ['ASSESSMENT'] },
      ['INVALID_VALUE', 'NATIONAL_ID_INVALID', 'NOT_RECOGNISED', 'ALREADY_EXISTS'],
    ],
    endRecognition: [
      'Ends it from today, such as when her state has changed. 终止互认',
      { from: ['RECOGNISED', 'BAND_ONLY'], to: 'TERMINATED', roles: ['ASSESSMENT'], reason: true },
    ],
    withdrawRecognition: [
      'Takes back the consent that it rests on, from today; the office does it for her at its window. ' +
        '撤回同意',
      {
        from: ['RECOGNISED', 'BAND_ONLY'],
        to: 'TERMINATED',
        roles: ['ASSESSMENT'],
        own: 'CONSENT',
      },
      ['NOT_BY_CONSENT'],
    ],
  },
});

export const RecognitionStatus = ASSESSMENT_RECOGNITION.states;
export type RecognitionStatus = keyof typeof RecognitionStatus;
