import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

const hub = journeyHub();

/** Q2: nursing-bed share per banner against the 60 % of the Ordos plan. */
const NURSING_BEDS = graphql(`
  query NursingBedsPerBanner {
    target(id: "Target:150600-NURSING_BED_SHARE") {
      value
      unit
      comparison
    }
    region(code: "150600") {
      nursingBedShare {
        numerator
        denominator
        percent
        asOf
        synthetic
      }
      children(first: 20) {
        nodes {
          code
          name
          nursingBedShare {
            numerator
            denominator
            percent
          }
        }
      }
    }
  }
`);

test('anyone sees which banners of Ordos reach the nursing-bed target, computed from facilities’ rows', async () => {
  const { target, region } = await ask(hub(), NURSING_BEDS, {});
  expect(target).toEqual({ value: '60', unit: '%', comparison: 'AT_LEAST' });
  const banners = region!.children!.nodes.filter((one) => one.nursingBedShare?.denominator);
  expect(banners).toHaveLength(9);

  const reached = (one: (typeof banners)[number]) =>
    one.nursingBedShare!.numerator! * 100 >=
    Number(target!.value) * one.nursingBedShare!.denominator!;
  expect(banners.filter(reached).length).toBeGreaterThan(0);
  expect(banners.filter((one) => !reached(one)).length).toBeGreaterThan(0);

  const sum = (pick: 'numerator' | 'denominator') =>
    banners.reduce((total, one) => total + one.nursingBedShare![pick]!, 0);
  expect(region!.nursingBedShare).toMatchObject({
    numerator: sum('numerator'),
    denominator: sum('denominator'),
    synthetic: true,
  });
  const exact = banners.find((one) => one.code === '150624')!.nursingBedShare!;
  expect(exact.percent).toBe('60');
});
