import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import type { Viewer } from '../../ground/identity/viewer.ts';

/** An operation that has passed the caller's contract. */
export interface EngineOperation {
  query: string;
  document: DocumentNode;
  operationName: string | null;
  variables: Record<string, unknown>;
  /** Hash of the query text, the key of its plan. */
  queryHash: string;
}

/** What plans an operation over the supergraph and asks the subgraphs. The edge knows no more of it. */
export interface Engine {
  execute(operation: EngineOperation, viewer: Viewer): Promise<FormattedExecutionResult>;
  /** Whether an operation would be answered now. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
