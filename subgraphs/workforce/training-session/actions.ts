import { OrganizationFact } from '../../../ground/facts/organization-fact.ts';
import { covers } from '../../../ground/facts/term.ts';
import { day, line, openIdOf, optional, whole } from '../../../ground/row/arguments.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Enrolment } from '../enrolment/entity.ts';
import { enrolmentWorkflow } from '../enrolment/workflow.ts';
import { FamilyCarerTraining } from '../family-carer-training/entity.ts';
import { familyCarerTrainingWorkflow } from '../family-carer-training/workflow.ts';
import { TrainingProgramme } from '../training-programme/entity.ts';
import type { TrainingSession } from './entity.ts';
import { REFUSES } from './refuses.ts';
import { placesTaken } from './takes.ts';
import { trainingSessionWorkflow } from './workflow.ts';

const SAYS = {
  name: line('Name, such as 第1期. 名称', 100),
  startsOn: day('First day, today or later. 开班日期'),
  endsOn: day('Last day. 结业日期'),
  hours: whole('Hours of teaching. 学时', [1, 2000]),
  capacity: whole('Places. 名额', [1, 10_000]),
};

const BASE = openIdOf(
  'Organization',
  'The training base that it is taught at, with the role TRAINING_BASE on the first day. 实训基地',
);

export const TrainingSessionActions = actionsOf(trainingSessionWorkflow, {
  openTrainingSession: taking(
    'Which session is opened. 班次内容',
    {
      programme: openIdOf('TrainingProgramme', 'The programme that it belongs to. 培训计划'),
      trainingBase: optional(BASE),
      ...SAYS,
    },
    async ({ context, own }, { programme: programmeId, trainingBase, note: _, ...said }) => {
      const programme = await context.rows.locked(TrainingProgramme, programmeId);
      if (!programme) throw REFUSED.NOT_KNOWN('programme');
      const { regionCode, regionAt } = programme;
      await own({ regionCode });
      if (programme.status !== 'PUBLISHED') throw REFUSES.PROGRAMME_WITHDRAWN('programme');
      requireDays(said, context.today);
      const session = { ...said, trainingBaseId: trainingBase };
      await requireBase(context, session);
      return { ...session, programmeId, regionCode, regionAt, synthetic: false };
    },
  ),

  correctTrainingSession: taking(
    'What is corrected; what is left out stays as it is. 更正内容',
    {
      ...{ name: optional(SAYS.name), startsOn: optional(SAYS.startsOn) },
      ...{ endsOn: optional(SAYS.endsOn), hours: optional(SAYS.hours) },
      ...{ capacity: optional(SAYS.capacity), trainingBase: optional(BASE) },
    },
    async ({ row, context }, { note: _, trainingBase, ...given }) => {
      const { today } = context;
      if (row.startsOn <= today) throw REFUSES.SESSION_BEGUN('id', { on: row.startsOn });
      const changes = { ...given, trainingBaseId: trainingBase };
      const known = Object.fromEntries(
        Object.entries(changes).filter(([, value]) => value !== null),
      );
      const session = { ...row, ...known };
      requireDays(session, today);
      await requireBase(context, session);
      const taken = await placesTaken(context, row.id);
      if (session.capacity < taken) throw REFUSES.PLACES_ARE_TAKEN('capacity', { taken });
      return { ...known, status: row.status };
    },
  ),

  closeTrainingSession: null,

  reopenTrainingSession: async ({ row, context }) => {
    if (row.endsOn < context.today) throw REFUSES.SESSION_OVER('id');
    const programme = await context.rows.locked(TrainingProgramme, row.programmeId);
    if (programme!.status !== 'PUBLISHED') throw REFUSES.PROGRAMME_WITHDRAWN('id');
    return {};
  },

  cancelTrainingSession: taking(
    'Which session is cancelled. 取消内容',
    {},
    async ({ row, context, em }, { note }) => {
      if (row.endsOn <= context.today) throw REFUSES.SESSION_OVER('id');
      for (const place of await placesIn(context, row)) {
        await enrolmentWorkflow.change({ context, em }, 'withdrawEnrolment', note, place, {
          status: 'WITHDRAWN',
        });
      }
      for (const place of await carersIn(context, row)) {
        await familyCarerTrainingWorkflow.change(
          { context, em },
          'withdrawFamilyCarer',
          note,
          place,
          { status: 'WITHDRAWN' },
        );
      }
      return {};
    },
  ),
});

/** @throws Refusal with NO_TRAINING_BASE unless the organisation is a training base on the first day. */
async function requireBase(
  { rows }: SubgraphContext,
  { trainingBaseId, startsOn }: Pick<TrainingSession, 'trainingBaseId' | 'startsOn'>,
): Promise<void> {
  if (trainingBaseId === null) return;
  const known = await rows.by(OrganizationFact, 'organizationId', trainingBaseId);
  const trains = known?.roles.some(
    (term) => term.role === 'TRAINING_BASE' && covers(term, startsOn),
  );
  if (!trains) throw REFUSES.NO_TRAINING_BASE('trainingBase');
}

function requireDays(
  { startsOn, endsOn }: Pick<TrainingSession, 'startsOn' | 'endsOn'>,
  today: string,
): void {
  if (startsOn < today) throw REFUSES.BEGINS_LATER('startsOn');
  if (endsOn < startsOn) throw REFUSES.ENDS_BEFORE('endsOn', { from: startsOn });
}

function carersIn(
  { rows }: SubgraphContext,
  { id }: TrainingSession,
): Promise<FamilyCarerTraining[]> {
  const order = { expression: 'e.key' };
  return rows.listBy(FamilyCarerTraining, 'sessionId', id, order, { status: 'ENROLLED' });
}

/** Who has a place; nobody else takes one while the session is locked. */
function placesIn({ rows }: SubgraphContext, { id }: TrainingSession): Promise<Enrolment[]> {
  const order = { expression: 'e.key' };
  return rows.listBy(Enrolment, 'sessionId', id, order, { status: 'ENROLLED' });
}
