import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

const hub = journeyHub();

/** Q4: active home-care beds against 2,000 (Ordos) and 4,500 (Shenyang), by provider. */
const HOME_CARE_BEDS = graphql(`
  query HomeCareBeds {
    ordos: region(code: "150600") {
      ...BedsByProvider
    }
    shenyang: region(code: "210100") {
      ...BedsByProvider
    }
  }

  fragment BedsByProvider on Region {
    name
    targets(first: 1, filter: { indicator: "HOME_BED" }) {
      nodes {
        value
        unit
        deadline
      }
    }
    homeCareBedCount {
      value
      asOf
    }
    homeCareBedsByProvider {
      beds {
        value
      }
      provider {
        name
        organization {
          name
        }
      }
    }
  }
`);

test('anyone compares the active home-care beds of two cities with their targets, provider by provider', async () => {
  const cities = await ask(hub(), HOME_CARE_BEDS, {});
  expect(cities.ordos!.targets!.nodes).toEqual([
    { value: '2000', unit: '张', deadline: '2025-12-31' },
  ]);
  expect(cities.shenyang!.targets!.nodes[0]!.value).toBe('4500');
  const { homeCareBedCount, homeCareBedsByProvider } = cities.ordos!;
  expect(homeCareBedCount!.value!).toBeGreaterThan(0);
  const counted = homeCareBedsByProvider!.reduce((sum, one) => sum + one.beds.value!, 0);
  expect(counted).toBe(homeCareBedCount!.value);
  for (const { provider } of homeCareBedsByProvider!)
    expect(provider!.organization!.name).toBeTruthy();
});
