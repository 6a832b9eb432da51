import { about, days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { AbilityBand } from '../assessment-standard/enums.ts';
import { AssessmentRecognition, RecognitionOutcome } from './entity.ts';
import { RecognitionStatus } from './machine.ts';

export const assessmentRecognitions = listOf(AssessmentRecognition, {
  one: ['p3', 'A recognition by the id made for the caller. 评估互认'],
  many: ['p3', 'Recognitions, the latest first unless sorted otherwise. 评估互认'],
  filters: {
    within: inRegion('Recognised for this region or one below it. 互认地区'),
    fromWithin: inRegion('Assessed in this region or one below it. 评估地', 'from_region_at'),
    statuses: oneOf('status', RecognitionStatus, 'In one of these states. 状态'),
    outcomes: oneOf('outcome', RecognitionOutcome, 'Recognised this far. 互认结果'),
    bands: oneOf('band', AbilityBand, 'With a result in one of these bands. 失能程度'),
    ...days('recognised', 'recognised_on', 'Recognised. 互认日期'),
    ...days('validUntil', 'valid_until', 'The result is valid. 有效期至'),
    elder: about('Elder', 'elder_key', 'Of this elder. 老年人'),
  },
  orders: {
    RECOGNISED_ON: ['recognised_on', 'First day on which it counts. 互认日期'],
    VALID_UNTIL: ['valid_until', 'Last valid day of the result. 有效期至'],
  },
  usual: ['RECOGNISED_ON', 'DESC'],
});
