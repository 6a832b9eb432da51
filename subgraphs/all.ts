import { regions } from './regions/subgraph.ts';
import type { SubgraphDefinition } from './shared/subgraph.ts';

/** Every subgraph of the hub, in the order their data is loaded. */
export const SUBGRAPHS: readonly SubgraphDefinition[] = [regions];
