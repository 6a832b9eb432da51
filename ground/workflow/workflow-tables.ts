import { IdempotencyKey } from './idempotency.ts';
import { TransitionRecord } from './transition-record.ts';

/** The tables that every subgraph with a workflow has. */
export const WORKFLOW_TABLES = [IdempotencyKey, TransitionRecord];
