import type { FacilityFact } from '../../ground/facts/facility-fact.ts';
import { isForFacility, isInForce, regionChain } from '../../subgraphs/finance/programme-reach.ts';
import type { SubsidyProgramme } from '../../subgraphs/finance/subsidy-programme.ts';
import { isEstablished } from '../../subgraphs/finance/subsidy-rate.ts';

test.each([
  ['150602001003', ['150000', '150600', '150602', '150602001', '150602001003']],
  ['150600', ['150000', '150600']],
  ['230000', ['230000']],
])('the chain of %s is %j', (code, chain) => {
  expect(regionChain(code)).toEqual(chain);
});

describe('a programme is in force from its first to its last day', () => {
  test.each([
    ['2021-12-31', '2022-12-31', false],
    ['2022-01-01', '2022-12-31', true],
    ['2022-12-31', '2022-12-31', true],
    ['2023-01-01', '2022-12-31', false],
    ['2099-01-01', null, true],
  ])('on %s with an end of %s: %s', (day, validTo, inForce) => {
    expect(isInForce({ validFrom: '2022-01-01', validTo }, day)).toBe(inForce);
  });
});

describe('which facility a programme is for', () => {
  const programme = {
    beneficiary: 'FACILITY',
    facilityTypes: ['NURSING_HOME'],
    operationModes: ['PRIVATE'],
    inclusiveOnly: true,
    excludesMembership: true,
  } as SubsidyProgramme;
  const facility = {
    type: 'NURSING_HOME',
    operationMode: 'PRIVATE',
    inclusive: true,
    membershipBased: false,
  } as FacilityFact;

  test.each([
    ['one that fits', {}, {}, true],
    ['another type', {}, { type: 'DAY_CARE' }, false],
    ['another mode', {}, { operationMode: 'PUBLIC' }, false],
    ['one that is not inclusive', {}, { inclusive: false }, false],
    ['a membership home (R-17)', {}, { membershipBased: true }, false],
    ['any type where none is named', { facilityTypes: [] }, { type: 'DAY_CARE' }, true],
    ['any mode where none is named', { operationModes: [] }, { operationMode: 'PUBLIC' }, true],
    [
      'a membership home where allowed',
      { excludesMembership: false },
      { membershipBased: true },
      true,
    ],
    ['a programme for elders', { beneficiary: 'ELDER' }, {}, false],
  ])('%s', (_, of, at, expected) => {
    const wanted = { ...programme, ...of } as SubsidyProgramme;
    expect(isForFacility(wanted, { ...facility, ...at } as FacilityFact)).toBe(expected);
  });
});

test.each([
  [[], false],
  [[{ amount: 20_000, hours: null }], true],
  [[{ amount: null, hours: '3.0' }], true],
  [
    [
      { amount: 20_000, hours: null },
      { amount: null, hours: null },
    ],
    false,
  ],
])('rates %j are established: %s', (rates, established) => {
  expect(isEstablished(rates)).toBe(established);
});
