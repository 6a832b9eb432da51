import { keyOf } from '../../../ground/synthetic/keys.ts';
import { listTests } from '../../kit/list-kit.ts';
import { world } from '../rows.ts';

const plans = [...world.elders()].flatMap((elder) => world.visitPlan(elder) ?? []);
const OPERATED = keyOf('facility', plans.find(({ provider }) => provider !== null)!.provider!);
const VISITED = keyOf('elder', plans[0]!.elder);

/** Counts in May of 2026, as R-07 has it, beside contact or none. */
const counted = (contact: 'exists' | 'not exists') =>
  `registered_on <= '2026-05-01' and coalesce(ended_on, 'infinity') >= '2026-05-31'
   and not exists (select from services.visit_absence a where a.plan_key = visit_plan.key
     and a.from_on <= '2026-05-01' and coalesce(a.to_on, 'infinity') >= '2026-05-31')
   and ${contact} (select from services.visit_record r where r.plan_key = visit_plan.key
     and r.month = '2026-05' and r.outcome = 'COMPLETED')`;

describe('visit plans', () =>
  listTests({
    entity: 'VisitPlan',
    list: 'visitPlans',
    table: 'services.visit_plan',
    as: 'staff:150600',
    notAs: 'developer',
    orders: { REGISTERED_ON: 'registered_on', REGION: 'region_at' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      onRegister: [
        '"2025-10-01"',
        "registered_on <= '2025-10-01' and coalesce(ended_on, 'infinity') >= '2025-10-01'",
      ],
      // Of the last full month, and of the one that is named.
      contact: ['UNVISITED', counted('not exists')],
      month: ['"2026-05", contact: VISITED', counted('exists')],
      grounds: [
        '[DESTITUTE_SCATTERED, LEFT_BEHIND]',
        "grounds && '{DESTITUTE_SCATTERED,LEFT_BEHIND}'",
      ],
      visitorRoles: ['[VOLUNTEER, ORG]', "visitor_role in ('VOLUNTEER', 'ORG')"],
      provider: [`"Facility:${OPERATED}"`, `provider_id = '${OPERATED}'`],
      elder: [['Elder', VISITED], `elder_key = '${VISITED}'`],
    },
    refused: [
      ['month: "2026-05"', 'month', 'TOGETHER_WITH'],
      ['month: "2026-07", contact: VISITED', 'month', 'MONTH_BEGUN'],
    ],
    nested:
      'elder { id } region { name } provider { name } visitStatus(month: "2026-05") { state } absences { totalCount nodes { from } } records(first: 2) { totalCount nodes { visitedOn } }',
  }));
