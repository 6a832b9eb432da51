import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { Allowed } from './allowed.ts';

/** A question that may be asked, inside of its transaction. */
export interface LookingUp {
  context: SubgraphContext;
  em: SqlEntityManager;
  basis: Allowed;
  /** Key of the row that keeps it. */
  key: string;
}

export interface LookedUp {
  /** What was asked, for a keyed hash. */
  asked: readonly string[];
  /** Who may be open to the caller now. */
  person: string | null;
  referralKey: string | null;
}
