import { describeFault } from '../../ground/errors/fault.ts';
import { HubError } from '../../ground/errors/errors.ts';
import type { Log } from '../../ground/process/log.ts';
import { type Digest, isDigest } from '../../ground/record/digest.ts';
import { DIGEST } from '../../ground/serving/recording.ts';
import type { Engine } from '../engine/engine.ts';

/** Where reads of persons are sealed before an answer leaves. */
export interface Record {
  seal(digests: readonly Digest[]): Promise<void>;
  /** Of an operation that another process has put together. */
  sealOperation(operation: string): Promise<void>;
}

/**
 * An engine whose answers about persons are sealed into the access record before anybody sees them.
 * What cannot be sealed is not shown: the answer is RECORD_UNAVAILABLE. An answer that tells nothing of
 * a person costs nothing here.
 */
export function recordedEngine(engine: Engine, record: Record, log?: Log): Engine {
  return {
    ready: () => engine.ready(),
    close: () => engine.close(),
    async execute(operation, viewer) {
      const { extensions, ...answer } = await engine.execute(operation, viewer);
      const told = extensions?.[DIGEST];
      try {
        if (Array.isArray(told)) await record.seal(told.map(digestOf));
        else if (viewer.audience !== 'open') await record.sealOperation(viewer.operationId);
      } catch (error) {
        const fault = describeFault(error as Error);
        log?.error({ requestId: viewer.requestId, fault }, 'the access record cannot be written');
        return { errors: [new HubError('RECORD_UNAVAILABLE')] };
      }
      return answer;
    },
  };
}

/** @throws for what is none: what cannot be understood cannot be sealed */
function digestOf(told: unknown): Digest {
  if (isDigest(told)) return told;
  throw new Error('a subgraph does not say whom it read about');
}
