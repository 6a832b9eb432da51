import { eldersSeeder } from './elders/seeder.ts';
import { facilitiesSeeder } from './facilities/seeder.ts';
import { financeSeeder } from './finance/seeder.ts';
import { regionsSeeder } from './regions/seeder.ts';
import type { Seeder } from './seeder.ts';
import { servicesSeeder } from './services/seeder.ts';
import { workforceSeeder } from './workforce/seeder.ts';

/** One seeder per subgraph. */
export const SEEDERS: readonly Seeder[] = [
  regionsSeeder,
  eldersSeeder,
  servicesSeeder,
  facilitiesSeeder,
  workforceSeeder,
  financeSeeder,
];
