import { about, aboutOpen, days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { FamilyCarerTraining } from './entity.ts';
import { FamilyCarerTrainingStatus } from './machine.ts';
import { CarerRelation } from './relation.ts';

export const familyCarerTrainings = listOf(FamilyCarerTraining, {
  one: ['p3', 'A place of a family carer by its id. 家庭照护者培训'],
  many: ['p3', 'Places of family carers, the latest first unless sorted otherwise. 家庭照护者培训'],
  filters: {
    within: inRegion('In programmes run by this region or one inside it. 地区'),
    statuses: oneOf('status', FamilyCarerTrainingStatus, 'In one of these states. 状态'),
    relations: oneOf('relation', CarerRelation, 'Of carers of one of these kinds. 照护者类别'),
    session: aboutOpen('TrainingSession', 'session_id', 'In this session. 培训班次'),
    elder: about('Elder', 'elder_key', 'Of carers of this elder. 所照护老年人'),
    ...days('completed', 'completed_on', 'Completed. 完成日期'),
  },
  orders: {
    ENROLLED_ON: ['enrolled_on', 'Day of enrolment. 报名日期'],
    REGION: ['region_at', 'Code of the region that runs the programme. 行政区划代码'],
  },
  usual: ['ENROLLED_ON', 'DESC'],
});
