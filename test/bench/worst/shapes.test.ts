import { loadContracts } from '../../../router/edge/contract.ts';
import { SCHEMA_DIRECTORY } from '../../../router/hub/hub.ts';
import { LIMITS } from '../../../ground/serving/limits.ts';
import { worstCases } from './shapes.ts';

const contracts = loadContracts(SCHEMA_DIRECTORY);

test.each(['open', 'staff'] as const)(
  'operations over the contract of %s fill what one may ask for, and none passes it',
  (audience) => {
    const cases = worstCases(contracts[audience]);
    expect(cases.length).toBeGreaterThan(100);
    expect(Math.max(...cases.map(({ nodes }) => nodes))).toBeLessThanOrEqual(LIMITS.nodes);
    expect(Math.max(...cases.map(({ values }) => values))).toBeLessThanOrEqual(LIMITS.values);
    const full = cases.filter(
      ({ nodes, values }) => nodes > LIMITS.nodes * 0.9 || values > LIMITS.values * 0.9,
    );
    expect(full.length).toBeGreaterThan(cases.length / 10);
    expect(new Set(cases.map(({ query }) => query)).size).toBeGreaterThan(cases.length * 0.5);
  },
);
