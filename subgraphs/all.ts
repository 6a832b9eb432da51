import { elders } from './elders/subgraph.ts';
import { facilities } from './facilities/subgraph.ts';
import { finance } from './finance/subgraph.ts';
import { regions } from './regions/subgraph.ts';
import { services } from './services/subgraph.ts';
import type { SubgraphDefinition } from '../ground/serving/subgraph.ts';
import { workforce } from './workforce/subgraph.ts';

/** Every subgraph of the hub, in the order their data is loaded. */
export const SUBGRAPHS: readonly SubgraphDefinition[] = [
  regions,
  elders,
  services,
  facilities,
  workforce,
  finance,
];
