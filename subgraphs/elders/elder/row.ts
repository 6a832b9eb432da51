import { peopleAnswers } from '../../../ground/figures/people.ts';
import { ASSESSMENT_TERMS, PUBLISH_ELDER } from './facts.ts';
import { DISABLED_GROUPS } from '../eligibility-record/category.ts';
import {
  assessedShare,
  centralShare,
  ELDERS_PER_BAND,
  ELDERS_PER_CATEGORY,
  REGISTERED_ELDERS,
} from './figures.ts';
import { row } from '../../../ground/row/row.ts';
import { ELDER_HANDED_OVER } from '../elder-look-up/by-code.ts';
import { ElderLookUp } from '../elder-look-up/entity.ts';
import { ElderActions } from './actions.ts';
import { HAS_NUMBER } from './conditions.ts';
import { Elder } from './entity.ts';
import { ELDER_IS_USED, elderExchange } from './exchange.ts';
import { ElderFields } from './fields.ts';
import { elders } from './list.ts';
import { ElderInformationFields } from './missing.ts';
import { NationalIdKey } from '../../../ground/identity/national-id-key.ts';
import { RegionElderFields } from './region-fields.ts';
import { SharedEldersQuery } from './shared.ts';
import { elderWorkflow } from './workflow.ts';

export const elder = row(Elder, {
  list: elders,
  workflow: elderWorkflow,
  resolvers: [
    ...[ElderFields, ElderInformationFields, RegionElderFields, SharedEldersQuery, ElderActions],
    ...elderExchange.resolvers,
  ],
  tables: [NationalIdKey, ElderLookUp, ...elderExchange.tables],
  answers: [
    PUBLISH_ELDER,
    HAS_NUMBER,
    ELDER_IS_USED,
    ASSESSMENT_TERMS,
    ELDER_HANDED_OVER,
    ...peopleAnswers([
      REGISTERED_ELDERS,
      ELDERS_PER_BAND,
      ELDERS_PER_CATEGORY,
      assessedShare(),
      assessedShare(DISABLED_GROUPS),
      centralShare('WILLING'),
      centralShare('NOT_SELF_CARING'),
    ]),
  ],
  mergedElder: { stays: 'it is the record that is merged' },
});
