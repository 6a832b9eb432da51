import { regionAt } from '../../../ground/china/region-code.ts';
import { choice, codeOf, line, optional, regionOf, whole } from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { requireNewName, requireNoSession } from './conditions.ts';
import { TrainingAudience } from './entity.ts';
import { trainingProgrammeWorkflow } from './workflow.ts';

const SAYS = {
  name: line('Name. 名称', 100),
  audience: choice(TrainingAudience, 'Who it trains. 培训对象'),
  year: whole('Year. 年度', [2000, 2100]),
  organiser: line('Who runs it. 主办单位', 100),
  plannedPersons: whole('Persons it plans to train. 计划培训人数', [1, 1_000_000]),
};

const POLICY = codeOf('PolicyDocument', 'The document that asks for it. 依据');

export const TrainingProgrammeActions = actionsOf(trainingProgrammeWorkflow, {
  publishTrainingProgramme: taking(
    'Which programme is published. 计划内容',
    {
      region: regionOf('Code of the region that runs it, in the region of the office. 地区'),
      ...SAYS,
      policyDocument: optional(POLICY),
    },
    async (
      { context, em, key, own },
      { region: regionCode, note: _, policyDocument, ...given },
    ) => {
      const said = { ...given, policyDocumentId: policyDocument };
      await own({ regionCode });
      await requireNewName(context, em, { id: key, regionCode, ...said });
      return { ...said, regionCode, regionAt: regionAt(regionCode), synthetic: false };
    },
  ),

  correctTrainingProgramme: taking(
    'What is corrected; what is left out stays as it is. 更正内容',
    {
      ...{ name: optional(SAYS.name), audience: optional(SAYS.audience) },
      ...{ year: optional(SAYS.year), organiser: optional(SAYS.organiser) },
      ...{ plannedPersons: optional(SAYS.plannedPersons), policyDocument: optional(POLICY) },
    },
    async ({ row, context, em }, { note: _, policyDocument, ...given }) => {
      const changes = { ...given, policyDocumentId: policyDocument };
      const known = Object.fromEntries(
        Object.entries(changes).filter(([, value]) => value !== null),
      );
      // Whom it trains decides which certificate a pass leads to.
      if (given.audience !== null && given.audience !== row.audience) {
        await requireNoSession(context, row, 'audience');
      }
      await requireNewName(context, em, { ...row, ...known });
      return known;
    },
  ),

  withdrawTrainingProgramme: async ({ row, context }) => {
    await requireNoSession(context, row, 'id');
    return {};
  },
});
