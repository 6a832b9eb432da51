import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

const hub = journeyHub();

/** Q5: vacant dementia beds, grade 2 or better, up to a price, anywhere in the pact. */
const FIND_A_PLACE = graphql(`
  query FindAPlace($cities: [String!]!, $price: Fen!) {
    facilities(
      first: 100
      filter: {
        withinAny: $cities
        gradeFrom: 2
        vacancy: { bedClass: DEMENTIA }
        monthlyPriceTo: $price
      }
      orderBy: { field: PRICE, direction: ASC }
    ) {
      totalCount
      nodes {
        name
        region {
          name
        }
        currentGrade {
          grade
          validUntil
        }
        vacancy {
          dementia
          asOf
        }
        monthlyPrice {
          amount
          asOf
        }
        currentPriceFiling {
          lowestMonthly
          filedOn
        }
      }
    }
  }
`);

const PACT = graphql(`
  query PactMembers {
    regionPact(id: "RegionPact:hu-bao-e-wu") {
      members {
        code
      }
    }
  }
`);

test('a family finds a graded place with a free dementia bed it can pay, cheapest first, in four cities', async () => {
  const { regionPact } = await ask(hub(), PACT, {});
  const cities = regionPact!.members.map((member) => member.code);
  const dear = await ask(hub(), FIND_A_PLACE, { cities, price: 100_000_000 });
  const prices = dear.facilities!.nodes.map((one) => one.monthlyPrice!.amount);
  expect(prices.length).toBeGreaterThan(2);
  expect(prices).toEqual([...prices].sort((a, b) => a - b));

  const limit = prices[Math.floor(prices.length / 2)]!;
  const { facilities } = await ask(hub(), FIND_A_PLACE, { cities, price: limit });
  expect(facilities!.totalCount).toBe(prices.filter((one) => one <= limit).length);
  for (const facility of facilities!.nodes) {
    expect(facility.currentGrade!.grade).toBeGreaterThanOrEqual(2);
    expect(facility.vacancy!.dementia).toBe(true);
    expect(facility.monthlyPrice!.amount).toBe(facility.currentPriceFiling!.lowestMonthly);
  }
});
