import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

const hub = journeyHub();
const MONTH = '2026-05';

/** Q3: monthly visit rate per community, and the elders nobody reached, for staff. */
const VISITS = graphql(`
  query MonthlyVisits($month: Month!) {
    region(code: "150600") {
      monthlyVisitRate(month: $month) {
        month
        anyMode {
          numerator
          denominator
          percent
        }
        inHome {
          numerator
        }
      }
      unvisitedElders(month: $month, first: 100) {
        totalCount
        nodes {
          region {
            name
          }
          elder {
            name
            phone
            residenceRegion {
              name
            }
          }
        }
      }
      children(first: 20) {
        nodes {
          name
          monthlyVisitRate(month: $month) {
            anyMode {
              numerator
              denominator
              withheld
            }
          }
        }
      }
    }
  }
`);

const RATE = graphql(`
  query PublicVisitRate($month: Month!) {
    region(code: "150602001001") {
      monthlyVisitRate(month: $month) {
        anyMode {
          numerator
          percent
          withheld
        }
      }
    }
  }
`);

test('city staff see the rate of every banner and the list of elders who were not visited', async () => {
  const { region } = await ask(hub(), VISITS, { as: 'staff:150600', month: MONTH });
  const { anyMode, inHome } = region!.monthlyVisitRate!;
  const missing = anyMode.denominator! - anyMode.numerator!;
  expect(missing).toBeGreaterThan(0);
  expect(inHome.numerator!).toBeLessThanOrEqual(anyMode.numerator!);
  expect(region!.unvisitedElders!.totalCount).toBe(missing);
  for (const plan of region!.unvisitedElders!.nodes.slice(0, 100)) {
    expect(plan.elder!.name).toBeTruthy();
    expect(plan.elder!.residenceRegion!.name).toBe(plan.region!.name);
  }
  const parts = region!.children!.nodes.map(
    (one) => one.monthlyVisitRate!.anyMode.denominator ?? 0,
  );
  expect(parts.reduce((total, one) => total + one, 0)).toBe(anyMode.denominator);
});

test('the public sees no rate where it would tell of fewer than ten people, and no list at all', async () => {
  const { region } = await ask(hub(), RATE, { month: MONTH });
  expect(region!.monthlyVisitRate!.anyMode).toEqual({
    numerator: null,
    percent: null,
    withheld: 'SMALL_NUMBER',
  });
  const list = await hub().query(
    `{ region(code: "150600") { unvisitedElders(first: 1) { totalCount } } }`,
  );
  expect(list.errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});
