import { keyOf } from '../../../ground/synthetic/keys.ts';
import { listTests } from '../../kit/list-kit.ts';
import { world } from '../rows.ts';

const plan = [...world.elders()].flatMap((elder) => world.visitPlan(elder) ?? [])[0]!;

describe('visit records', () =>
  listTests({
    entity: 'VisitRecord',
    list: 'visitRecords',
    table: 'services.visit_record',
    as: 'staff:150600',
    notAs: 'developer',
    usual: "status = 'HOLDS'",
    async prepare(hub) {
      await hub.pg.query(
        "update services.visit_record set status = 'VOIDED' where region_code like '150602%' and visited_on = '2026-05-12'",
      );
    },
    orders: { VISITED_ON: 'visited_on' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      month: ['"2026-05"', "visited_on >= '2026-05-01' and visited_on < '2026-06-01'"],
      statuses: ['[VOIDED]', "status = 'VOIDED'"],
      outcomes: ['[ATTEMPTED]', "outcome = 'ATTEMPTED'"],
      modes: ['[PHONE, VIDEO]', "mode in ('PHONE', 'VIDEO')"],
      visitorRoles: ['[ORG]', "visitor_role = 'ORG'"],
      concern: [
        'true',
        `false in ((findings->>'utilitiesSafe')::boolean, (findings->>'supported')::boolean, (findings->>'homeSafe')::boolean)`,
      ],
      elder: [['Elder', keyOf('elder', plan.elder)], `elder_key = '${keyOf('elder', plan.elder)}'`],
      plan: [['VisitPlan', plan.key], `plan_key = '${plan.key}'`],
    },
    nested: 'elder { id } region { name } provider { name } plan { id registeredOn }',
  }));
