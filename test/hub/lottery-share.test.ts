import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

const hub = journeyHub();

/** Q12: the share of the welfare lottery fund that went to elder care, by year. */
const LOTTERY = graphql(`
  query LotteryShareByYear {
    dexing: region(code: "361181") {
      targets(first: 1, filter: { indicator: "LOTTERY_SHARE" }) {
        nodes {
          value
        }
      }
      lotteryShares(from: 2020, to: 2025) {
        year
        numerator
        denominator
        percent
        met
      }
    }
    province: region(code: "230000") {
      lotteryShares(from: 2012, to: 2025) {
        year
        met
      }
    }
  }
`);

test('anyone sees in which years a city spent the promised share of the lottery fund on elder care', async () => {
  const { dexing, province } = await ask(hub(), LOTTERY, {});
  const required = BigInt(dexing!.targets!.nodes[0]!.value);
  const given = dexing!.lotteryShares!.filter((one) => one.denominator !== null);
  expect(given.length).toBeGreaterThan(2);
  for (const { numerator, denominator, met } of given) {
    expect(met).toBe(BigInt(numerator!) * 100n >= required * BigInt(denominator!));
  }
  expect(new Set(given.map((one) => one.met))).toEqual(new Set([true, false]));
  expect(province!.lotteryShares!.length).toBeGreaterThan(0);
});
