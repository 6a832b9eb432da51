import { expecting, HubError } from '../../../ground/errors/errors.ts';
import type { AskedOperation } from '../operation/asked-operation.ts';
import type { PlanNode } from './plan-nodes.ts';

export interface PlanSource {
  /** @throws for an operation that it cannot plan. */
  plan(asked: AskedOperation): Promise<PlanNode | null>;
}

export interface PlanSources {
  /** Null where there is none for this platform. */
  hive: PlanSource | null;
  /** Made when it is needed first: that takes long, and is seldom. */
  apollo: () => PlanSource;
}

export function tooManyParts(): HubError {
  return new HubError('OPERATION_TOO_LARGE', expecting('OPERATION_PARTS'));
}
