import type { Subscription } from '../../../ground/facts/facts.ts';
import { projection } from '../../../ground/facts/projection.ts';
import { RegionPopulationFact } from './entity.ts';

interface PopulationFact {
  population60: number | null;
  year: number;
  synthetic: boolean;
}

export const regionPopulationFacts: Subscription = projection<PopulationFact>({
  from: 'regions',
  kind: 'REGION_POPULATION',
  table: 'region_population_fact',
  entity: RegionPopulationFact,
  key: 'code',
  columns: ({ population60, year, synthetic }) =>
    population60 === null ? null : { population60, year, synthetic },
});
