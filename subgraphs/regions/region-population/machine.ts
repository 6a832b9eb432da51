import { published } from '../../../ground/workflow/published.ts';

/** 人口数据: what a census or a statistics office says of a region in a year (model 8, 10). */
export const REGION_POPULATION = published('RegionPopulation', {
  what: 'the population of a region in a year. 人口数据',
  roles: ['SUPERVISION'],
  refusals: ['NOT_KNOWN'],
});

export const RegionPopulationStatus = REGION_POPULATION.states;
export type RegionPopulationStatus = keyof typeof RegionPopulationStatus;
