import { peopleAnswers } from '../../../ground/figures/people.ts';
import { ASSESSMENT_TERMS, PUBLISH_ELDER } from './facts.ts';
import { assessedShare, centralShare, ELDERS_PER_BAND, REGISTERED_ELDERS } from './figures.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder } from './entity.ts';
import { ElderFields } from './fields.ts';
import { elders } from './list.ts';
import { NationalIdKey } from './national-id-key.ts';
import { RegionElderFields } from './region-fields.ts';
import { SharedEldersQuery } from './shared.ts';

export const elder = row(Elder, {
  list: elders,
  resolvers: [ElderFields, RegionElderFields, SharedEldersQuery],
  tables: [NationalIdKey],
  answers: [
    PUBLISH_ELDER,
    ASSESSMENT_TERMS,
    ...peopleAnswers([
      REGISTERED_ELDERS,
      ELDERS_PER_BAND,
      assessedShare(),
      assessedShare(['DISABLED']),
      centralShare('WILLING'),
      centralShare('NOT_SELF_CARING'),
    ]),
  ],
});
