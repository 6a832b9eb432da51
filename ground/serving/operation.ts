import { AsyncLocalStorage } from 'node:async_hooks';

/** What the log needs of the running operation, and cannot be handed. */
export interface Operation {
  requestId: string;
}

export const operation = new AsyncLocalStorage<Operation>();
