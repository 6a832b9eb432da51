import { Int } from 'type-graphql';
import { computed, fieldsOf, ref } from '../../../ground/row/fields.ts';
import { exactly, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { PolicyDocument } from '../../../ground/rules/policy-document.stub.ts';
import { Region } from '../stubs.ts';
import { TrainingProgrammeActions } from './actions.ts';
import { PROGRAMME_EXISTS, SESSIONS_RUN } from './conditions.ts';
import { TrainingAudience, TrainingProgramme } from './entity.ts';
import { TrainingProgrammeStatus } from './machine.ts';
import { trainingProgrammeWorkflow } from './workflow.ts';

export const trainingProgramme = row(TrainingProgramme, {
  keys: ['id'],
  workflow: trainingProgrammeWorkflow,
  answers: [PROGRAMME_EXISTS, SESSIONS_RUN],
  list: listOf(TrainingProgramme, {
    one: ['p0', 'A programme by its id. 培训计划'],
    many: ['p0', 'Training programmes, by year unless sorted otherwise. 培训计划'],
    filters: {
      within: inRegion('Run by this region or one inside it. 地区'),
      statuses: oneOf('status', TrainingProgrammeStatus, 'In one of these states. 状态'),
      audiences: oneOf('audience', TrainingAudience, 'For one of these. 培训对象'),
      year: exactly('year', () => Int, 'Of this year. 年度'),
    },
    orders: {
      YEAR: ['year', 'Year. 年度'],
      NAME: ['name', 'Name, by code point. 名称'],
      REGION: ['region_at', 'Code of the region that runs it. 行政区划代码'],
    },
    usual: ['YEAR', 'ASC'],
  }),
  resolvers: [
    TrainingProgrammeActions,
    fieldsOf(TrainingProgramme, {
      region: ref('p0', Region, 'regionCode', 'The region that runs it. 地区'),
      policyDocument: computed(
        'p0',
        () => PolicyDocument,
        ['policyDocumentId'],
        'The document that asks for it, such as a training plan; null where none was named. 依据',
        ({ policyDocumentId: id }) => (id === null ? null : PolicyDocument.of(id)),
      ),
    }),
  ],
});
