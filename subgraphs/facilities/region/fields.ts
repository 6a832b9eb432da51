import { badInput } from '../../../ground/errors/errors.ts';
import { Ratio, ratioOf } from '../../../ground/figures/figure.ts';
import {
  type Argument,
  asOf,
  asOfPeople,
  choice,
  listed,
  usually,
} from '../../../ground/row/arguments.ts';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { NetworkUnit } from '../coverage-unit/network-unit.ts';
import { FacilityStatus } from '../facility/machine.ts';
import { GradedHomes } from '../grade-rating/graded-homes.ts';
import { Region } from '../stubs.ts';
import { BedsPer1000, bedsPer1000 } from '../region-population/beds.ts';
import { BedCounts, FacilityCounts, facilityCounts } from './counts.ts';
import { occupancy, publicBedUse } from './occupancy.ts';
import {
  communityPlaces,
  coveredUnits,
  facilityGroups,
  gradedHomes,
  institutionBeds,
} from './figures.ts';

const ON_A_DAY = { asOf: asOf() };
const IN_OPERATION: FacilityStatus[] = ['OPERATING'];

/** @throws BAD_USER_INPUT for no state at all, in which nothing is counted */
const statuses: Argument<FacilityStatus[]> = {
  ...usually(
    listed(choice(FacilityStatus, 'In one of these states; in operation unless given. 运营状态')),
    IN_OPERATION,
  ),
  read(given, argument) {
    const states = given as FacilityStatus[];
    if (states.length === 0) throw badInput(argument, 'ITEMS_AT_LEAST', { min: 1 });
    return states;
  },
};

export const RegionFigureFields = fieldsOf(Region, {
  nursingBedShare: computed(
    'p0',
    () => Ratio,
    ['code'],
    'Nursing beds out of the beds of operating institutions (R-12); dementia beds are nursing ' +
      'beds, community beds do not count. 护理型床位占比',
    async ({ code }, context, { asOf: day }) => {
      const beds = await institutionBeds(context, code, day);
      return ratioOf(beds.nursing, beds.total, day);
    },
    { takes: ON_A_DAY, counts: 'PLACES' },
  ),
  publicBedUse: computed(
    'p0',
    () => Ratio,
    ['code'],
    'Taken beds out of the beds of operating public institutions (R-30); public is what the ' +
      'public built, whoever runs it. 公办养老机构床位利用率',
    ({ code }, context, { asOf: day }) => publicBedUse(context, code, { day }),
    { takes: { asOf: asOfPeople() }, counts: 'PEOPLE' },
  ),
  bedCounts: computed(
    'p0',
    () => BedCounts,
    ['code'],
    'Beds today or on a day. Who lives in them is a figure of people: for others than ' +
      'staff of the region, of counties and above, at the end of the last full quarter until then. ' +
      '床位统计',
    async ({ code }, context, { asOf: day }): Promise<BedCounts> => {
      const [beds, places, people] = await Promise.all([
        institutionBeds(context, code, day),
        communityPlaces(context, code, day),
        occupancy(context, code, { day }),
      ]);
      const { total: institution, nursing } = beds;
      const { beds: community, dayCare } = places;
      return { institution, nursing, ...people, community, dayCare, asOf: day, synthetic: true };
    },
    { takes: ON_A_DAY, counts: 'PEOPLE' },
  ),
  bedsPer1000: computed(
    'p0',
    () => BedsPer1000,
    ['code'],
    'Beds today or on a day for each thousand residents of 60 and over, by the latest official ' +
      'population. 每千名老年人床位数',
    ({ code }, context, { asOf: day }) => bedsPer1000(context, code, day),
    { takes: ON_A_DAY, counts: 'PLACES' },
  ),
  facilityCounts: computed(
    'p0',
    () => FacilityCounts,
    ['code'],
    'Facilities in some states, today. 设施数量统计',
    async ({ code }, context, { statuses: states }) =>
      facilityCounts(await facilityGroups(context, code, states), context.today),
    { takes: { statuses }, counts: 'PLACES' },
  ),
  gradeShare: computed(
    'p0',
    () => Ratio,
    ['code'],
    'Operating homes of a kind whose grade is valid on the day and high enough, out of all of ' +
      'them; ungraded and expired ones stay in the denominator (R-13). 等级评定占比',
    async ({ code }, context, { of, asOf: day }) => {
      const { graded, homes } = await gradedHomes(context, code, of, day);
      return ratioOf(graded, homes, day);
    },
    {
      takes: { of: choice(GradedHomes, 'Which homes. 等级评定对象'), ...ON_A_DAY },
      counts: 'PLACES',
    },
  ),
  networkCoverage: computed(
    'p0',
    () => Ratio,
    ['code'],
    'Units of the network that an operating facility covers, out of all. 三级网络覆盖率',
    async ({ code }, context, { of, asOf: day }) => {
      const { covered, units } = await coveredUnits(context, code, of, day);
      return ratioOf(covered, units, day);
    },
    { takes: { of: choice(NetworkUnit, 'Which units. 网络单元'), ...ON_A_DAY }, counts: 'PLACES' },
  ),
});
