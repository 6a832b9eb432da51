import { targetRows } from '../../../seeds/targets/target-rows.ts';
import { nursingBedShare } from '../../../subgraphs/facilities/rules/nursing-bed-share.ts';
import {
  GRADE_SHARE_RULES,
  NURSING_BED_SHARE_RULES,
} from '../../../subgraphs/facilities/rules/rules-data.ts';
import { ruleFor } from '../../../ground/rules/rule.ts';

describe('R-12 compares nursing beds exactly', () => {
  test.each([
    ['150600', '2025-12-31', 1245, 2075, true, ['LIMIT_REACHED']],
    ['150600', '2025-12-31', 1244, 2075, false, ['BELOW_LIMIT']],
    ['150600', '2025-12-31', 1246, 2075, true, ['LIMIT_REACHED']],
    ['150602', '2025-12-30', 1244, 2075, false, ['BELOW_LIMIT', 'NOT_DUE_YET']],
    ['210100', '2022-12-31', 1, 2, true, ['LIMIT_REACHED']],
    ['210100', '2022-12-31', 499, 1000, false, ['BELOW_LIMIT']],
    ['210123', '2022-12-30', 500, 1000, true, ['LIMIT_REACHED', 'NOT_DUE_YET']],
    ['150600', '2023-09-27', 0, 1, false, ['BELOW_LIMIT', 'NOT_DUE_YET']],
    ['150600', '2023-09-26', 0, 1, null, ['NO_RULE']],
    ['530400', '2025-12-31', 1, 1, null, ['NO_RULE']],
    ['150600', '2025-12-31', 0, 0, null, ['NO_DATA']],
  ])('%s on %s with %i of %i', (region, day, nursingBeds, institutionBeds, met, reasonCodes) => {
    const rule = ruleFor(NURSING_BED_SHARE_RULES, region, day);
    const result = nursingBedShare(rule, { nursingBeds, institutionBeds }, day);
    expect(result).toMatchObject({ met, reasonCodes });
  });
});

describe('the parameters are those of the targets register', () => {
  const shares = [
    ...NURSING_BED_SHARE_RULES.map((rule) => ['NURSING_BED_SHARE', rule] as const),
    ...GRADE_SHARE_RULES.TOWNSHIP_HOMES.map((rule) => ['GRADE_HOME', rule] as const),
    ...GRADE_SHARE_RULES.COUNTY_PUBLIC_HOMES.map((rule) => ['GRADE_PUBLIC', rule] as const),
  ];

  test('and none of them is left out', () => {
    const indicators = shares.map(([indicator]) => indicator as string);
    const targets = targetRows().filter(({ indicatorCode }) => indicators.includes(indicatorCode));
    const told = (one: { indicator: string }) => JSON.stringify(one);
    expect(
      shares
        .map(([indicator, { regionCode, policyDocumentId, parameters }]) =>
          told({
            ...{ indicator, regionCode, policyDocumentId },
            ...{ value: String(parameters.requiredPercent), deadline: parameters.dueOn },
          }),
        )
        .sort(),
    ).toEqual(
      targets
        .map(({ indicatorCode: indicator, regionCode, policyDocumentId, value, deadlineText }) =>
          told({
            ...{ indicator, regionCode, policyDocumentId },
            ...{ value, deadline: deadlineText },
          }),
        )
        .sort(),
    );
  });

  test('every version names one set of parameters', () => {
    const versions = shares.map(([, { version }]) => version);
    expect(new Set(versions).size).toBe(versions.length);
  });
});
