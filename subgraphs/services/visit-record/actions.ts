import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import {
  type ArgumentsOf,
  choice,
  day,
  flagged,
  idOf,
  instant,
  optional,
  partOf,
  several,
} from '../../../ground/row/arguments.ts';
import { lockNames } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { actionsOf, taking, takingAll } from '../../../ground/workflow/actions.ts';
import { isInHand } from '../../../ground/workflow/in-hand.ts';
import { MOST_ROWS } from '../../../ground/workflow/payload.ts';
import { Refusal } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { VisitPlan } from '../visit-plan/entity.ts';
import { VisitMode, VisitorRole } from '../visit-plan/kinds.ts';
import { LOCK_OF_VISITS } from '../visit-plan/register.ts';
import {
  holdsOn,
  REFUSES,
  requireApartFrom,
  requireKeeper,
  requireOpenMonth,
  requireVisit,
  type Visit,
} from './conditions.ts';
import { VisitOutcome, VisitRecord } from './entity.ts';
import { VISIT_RECORD } from './machine.ts';
import { knownVisits } from './known-visits.ts';

const VISIT = {
  visitedOn: day('Day of the visit, not to come, in a month that is open. 探访日期'),
  startedAt: optional(instant('When it began, on that day. 开始时间')),
  endedAt: optional(instant('When it ended, on that day. 结束时间')),
  mode: choice(VisitMode, 'How contact was sought. 探访方式'),
  outcome: choice(VisitOutcome, 'Whether she was reached. 探访结果'),
  visitorRole: optional(
    choice(
      VisitorRole,
      'Who visited, where it was not you: left out, it was you yourself. 探访人员',
    ),
  ),
  findings: optional(
    partOf('VisitFindingsInput', 'What was found, where somebody was reached. 探访情况', {
      utilitiesSafe: flagged('Electricity and gas are safe. 用电用气安全'),
      supported: flagged('The family does its duty of support. 赡养责任落实'),
      homeSafe: flagged('The home is safe to live in. 居家安全'),
    }),
  ),
};

const VISIT_OF = { elder: idOf('Elder', 'The elder. 老年人'), ...VISIT };

export const visitRecordWorkflow = new Workflow(VisitRecord, VISIT_RECORD, 'p2');

export const VisitRecordActions = actionsOf(visitRecordWorkflow, {
  recordVisits: takingAll(
    'The visits of a day or of a round. 登记内容',
    'visits',
    {
      visits: several(
        partOf('VisitInput', 'A visit, or an attempt at one. 探访', VISIT_OF),
        MOST_ROWS,
      ),
    },
    async ({ context, em }, { visits }) => {
      await requireFresh(context, 'elders/ELDER');
      const elders = visits.map(({ elder }) => `${LOCK_OF_VISITS}/${elder}`);
      await lockNames(em, [...elders, `visits by/${context.viewer.subject}`]);
      const found = await Promise.all(visits.map((visit) => planned(context, visit)));
      const others = await knownVisits(
        context,
        visits.map(({ elder, visitedOn }) => ({ elderKey: elder, visitedOn })),
      );
      const refused: Refusal[] = [];
      const rows: (Visit & Partial<VisitRecord>)[] = [];
      for (const [n, given] of visits.entries()) {
        const at = (field: string) => `visits.${n}.${field}`;
        try {
          const plan = planOf(found[n]!, given.visitedOn, at);
          const visit = visitOf(given, context);
          requireVisit(visit, plan, context, at);
          requireApartFrom(visit, [...others, ...rows], at);
          rows.push({ ...visit, ...placeOf(plan, visit), recordedBy: context.viewer.subject });
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused.push(error);
        }
      }
      if (refused.length > 0) throw new Refusal(...refused);
      return rows;
    },
  ),

  correctVisitRecord: taking(
    'What is corrected; what is left out stays as it is. 更正内容',
    {
      ...VISIT,
      visitedOn: optional(VISIT.visitedOn),
      mode: optional(VISIT.mode),
      outcome: optional(VISIT.outcome),
    },
    async ({ row, context, em }, { note: _, ...given }) => {
      requireKeeper(row, context);
      requireOpenMonth(row, context, 'id');
      await lockNames(em, [`${LOCK_OF_VISITS}/${row.elderKey}`, `visits by/${row.visitedBy}`]);
      const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
      const nobody = given.outcome === 'ATTEMPTED' && given.findings === null;
      // Somebody else visited: her account is not known.
      const other = given.visitorRole !== null && given.visitorRole !== row.visitorRole;
      const changes = {
        ...said,
        ...(nobody && { findings: null }),
        ...(other && { visitedBy: null }),
      };
      const visit = { ...row, ...changes } as VisitRecord;
      const plan = await context.rows.by(VisitPlan, 'key', row.planKey);
      const at = (field: string) => field;
      requireVisit(visit, plan!, context, at);
      const all = await knownVisits(context, [visit], row.visitedBy);
      const others = all.filter(({ key }) => key !== row.key);
      requireApartFrom(visit, others, at);
      return changes;
    },
  ),

  voidVisitRecord: ({ row, context }) => {
    requireKeeper(row, context);
    requireOpenMonth(row, context, 'id');
    return {};
  },
});

type Given = ArgumentsOf<typeof VISIT_OF>;

/** Her plans that the caller has in hand; null for somebody of another region as for nobody. */
async function planned(context: SubgraphContext, { elder }: Given): Promise<VisitPlan[] | null> {
  const known = await context.rows.by(ElderFact, 'elderKey', elder);
  if (!known || !(await isInHand(known, context))) return null;
  const plans = await context.rows.listBy(VisitPlan, 'elderKey', elder, {
    expression: 'e.registered_on',
  });
  return plans;
}

function planOf(
  plans: readonly VisitPlan[] | null,
  visitedOn: string,
  at: (field: string) => string,
): VisitPlan {
  if (plans === null) throw REFUSED.NOT_KNOWN(at('elder'));
  const holding = plans.find((plan) => holdsOn(plan, visitedOn)) ?? plans.at(-1);
  if (!holding) throw REFUSES.NOT_ON_REGISTER(at('elder'));
  return holding;
}

/** Who names no visitor was it herself: a grid officer, or an officer of civil affairs. */
function visitOf({ elder, visitorRole, ...said }: Given, { viewer }: SubgraphContext): Visit {
  const own = viewer.roles.includes('GRID') ? 'GRID' : 'CIVIL_OFFICER';
  return {
    ...{ ...said, elderKey: elder, visitorRole: visitorRole ?? own },
    visitedBy: visitorRole === null ? viewer.subject : null,
  };
}

function placeOf({ key, regionCode, regionAt, providerId }: VisitPlan, { visitorRole }: Visit) {
  return {
    ...{ planKey: key, regionCode, regionAt, synthetic: false },
    providerId: visitorRole === 'ORG' ? providerId : null,
  };
}
