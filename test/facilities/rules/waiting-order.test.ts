import { OperationMode } from '../../../ground/facts/facility-kinds.ts';
import { WAITING_ORDER_RULES } from '../../../subgraphs/facilities/rules/rules-data.ts';
import { QUEUE_ORDER } from '../../../subgraphs/facilities/admission/queue.ts';
import {
  ordersQueueOf,
  type QueueFacts,
  type QueueKey,
  queuePlace,
  queueTier,
} from '../../../subgraphs/facilities/rules/waiting-order.ts';
import { ruleFor } from '../../../ground/rules/rule.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';

const DAY = '2026-06-30';
const ORDOS = ruleFor(WAITING_ORDER_RULES, '150602', DAY)!;
const DEXING = ruleFor(WAITING_ORDER_RULES, '361181', DAY)!;
const YUXI = ruleFor(WAITING_ORDER_RULES, '530400', DAY)!;

const NOBODY: QueueFacts = {
  ...{ destitute: false, wantsCentralSupport: false, economicallyDifficult: false },
  ...{ disabled: false, dementia: false, familyPlanningSpecial: false, veryOld: false },
};
const DESTITUTE = { destitute: true, wantsCentralSupport: true, economicallyDifficult: true };

describe('the tier of an applicant', () => {
  test.each([
    ['Ordos', ORDOS, DESTITUTE, 1, ['DESTITUTE_WANTING_CENTRAL']],
    ['Ordos', ORDOS, { ...DESTITUTE, wantsCentralSupport: false }, 3, []],
    ['Ordos', ORDOS, { economicallyDifficult: true, disabled: true }, 2, ['POOR_AND_DISABLED']],
    ['Ordos', ORDOS, { economicallyDifficult: true, dementia: true }, 2, ['POOR_WITH_DEMENTIA']],
    ['Ordos', ORDOS, { disabled: true, dementia: true }, 3, []],
    ['Ordos', ORDOS, { familyPlanningSpecial: true }, 2, ['FAMILY_PLANNING_SPECIAL']],
    ['Ordos', ORDOS, { veryOld: true }, 3, []],
    ['Ordos', ORDOS, { economicallyDifficult: true }, 3, []],
    ['Dexing', DEXING, DESTITUTE, 1, ['DESTITUTE_WANTING_CENTRAL']],
    ['Dexing', DEXING, { disabled: true, dementia: true }, 2, ['DISABLED', 'DEMENTIA']],
    ['Dexing', DEXING, {}, 3, []],
    ['Dexing', DEXING, { veryOld: true }, 2, ['VERY_OLD']],
    ['Dexing', DEXING, { economicallyDifficult: true }, 3, []],
  ] as const)('%s', (_, rule, change, tier, grounds) => {
    expect(queueTier(rule, { ...NOBODY, ...change })).toEqual({ tier, grounds });
  });

  test('elsewhere it is Ordos’ order, as a default that no document states', () => {
    expect(YUXI.parameters).toEqual(ORDOS.parameters);
    expect(YUXI).toMatchObject({ version: 'R-20/default/1', policyDocumentId: null });
    expect(ORDOS).toMatchObject({ version: 'R-20/150600/1', policyDocumentId: 'ordos-2023-101' });
  });
});

describe('the order of a queue', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub()));
  afterAll(() => hub.close());

  /** Places of applications as lists and offers sort them; equal ones have the same. */
  async function places(...keys: QueueKey[]): Promise<number[]> {
    const { rows } = await hub.pg.query<{ place: number }>(
      `select (rank() over (order by ${QUEUE_ORDER}))::int as place
       from (
         select (key->>'priorityTier')::int as priority_tier, (key->>'queuedOn')::date as queued_on,
           (key->>'militaryFamily')::boolean as military_family, n
         from jsonb_array_elements($1) with ordinality as given(key, n)
       ) e order by n`,
      [JSON.stringify(keys)],
    );
    return rows.map(({ place }) => place);
  }
  const at = (
    priorityTier: number | null,
    militaryFamily: boolean,
    queuedOn: string,
  ): QueueKey => ({
    ...{ priorityTier, militaryFamily, queuedOn },
  });

  test.each([
    ['the destitute who came later', at(1, false, '2026-06-30'), at(2, true, '2020-01-01')],
    ['the second tier', at(2, false, '2026-06-30'), at(3, true, '2020-01-01')],
    ['a veteran’s family of the same day', at(2, true, '2026-01-01'), at(2, false, '2026-01-01')],
    ['a veteran’s family of a later day', at(2, true, '2026-01-02'), at(2, false, '2026-01-01')],
    ['the earlier of two', at(3, false, '2026-01-01'), at(3, false, '2026-01-02')],
    ['the last tier before no tier', at(3, false, '2026-01-02'), at(null, true, '2026-01-01')],
    [
      'the earlier of two without tier',
      at(null, false, '2026-01-01'),
      at(null, true, '2026-01-02'),
    ],
    ['the earlier of two families', at(3, true, '2026-01-01'), at(3, true, '2026-01-02')],
  ])('%s first', async (_, first, second) => {
    expect(await places(second, first)).toEqual([2, 1]);
    expect(await places(first, second)).toEqual([1, 2]);
  });

  test('equals share a place', async () => {
    expect(await places(at(1, true, DAY), at(1, true, DAY))).toEqual([1, 1]);
  });

  test.each([
    [at(1, false, DAY), true, ['TIER_1']],
    [at(2, true, DAY), true, ['TIER_2', 'SOLDIER_OR_MARTYR_FAMILY']],
    [at(3, true, DAY), true, ['TIER_3', 'SOLDIER_OR_MARTYR_FAMILY']],
    [at(3, false, DAY), false, ['TIER_3']],
  ])('%j is explained', (key, met, reasonCodes) => {
    expect(queuePlace(ORDOS, key)).toMatchObject({ met, reasonCodes, inputs: key });
    expect(queuePlace(null, key)).toMatchObject({ met: null, reasonCodes: ['NO_RULE'] });
  });
});

describe('which facilities a rule binds', () => {
  const { PUBLIC, PUBLIC_BUILT_PRIVATE_RUN, PRIVATE, PRIVATE_WITH_AID } = OperationMode;
  test.each([
    ['Ordos', ORDOS, PUBLIC, true, true],
    ['Ordos', ORDOS, PUBLIC_BUILT_PRIVATE_RUN, true, true],
    ['Ordos', ORDOS, PRIVATE, true, false],
    ['Ordos', ORDOS, PRIVATE_WITH_AID, true, false],
    ['Ordos', ORDOS, PUBLIC, false, false],
    ['Dexing', DEXING, PRIVATE, true, true],
    ['Dexing', DEXING, PUBLIC, false, false],
    ['no rule', null, PUBLIC, true, false],
  ])('%s: %# %p %s', (_, rule, operationMode, institution, bound) => {
    expect(ordersQueueOf(rule, { operationMode, institution })).toBe(bound);
  });
});
