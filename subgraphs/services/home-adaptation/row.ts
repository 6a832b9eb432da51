import { peopleAnswers } from '../../../ground/figures/people.ts';
import { row } from '../../../ground/row/row.ts';
import { HomeAdaptationActions, homeAdaptationWorkflow, LAST_NUMBER } from './actions.ts';
import { DWELLING_ADAPTATIONS } from './answers.ts';
import { HOME_ADAPTATION_ENDS } from './ends.ts';
import { HomeAdaptation } from './entity.ts';
import { adaptationFactsSql } from './facts.ts';
import { homeAdaptationFields } from './fields.ts';
import { AdaptedHomesFields, adaptedHomes } from './figures.ts';
import { homeAdaptations } from './list.ts';

export const homeAdaptation = row(HomeAdaptation, {
  list: homeAdaptations,
  workflow: homeAdaptationWorkflow,
  resolvers: [...homeAdaptationFields, HomeAdaptationActions, AdaptedHomesFields],
  answers: [LAST_NUMBER, DWELLING_ADAPTATIONS, ...peopleAnswers([adaptedHomes('2000-01-01')])],
  endsWithElder: [HOME_ADAPTATION_ENDS],
  mergedElder: {
    clash: `t.status not in ('DONE', 'REJECTED', 'WITHDRAWN')
      and o.status not in ('DONE', 'REJECTED', 'WITHDRAWN')`,
    async also(em, keys) {
      await em.execute(adaptationFactsSql('t.key = any(array[?]::uuid[])'), [keys]);
    },
  },
});
