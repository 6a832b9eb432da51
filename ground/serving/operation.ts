import { AsyncLocalStorage } from 'node:async_hooks';
import type { PublicIds } from '../identity/public-id.ts';

/** What a getter of an entity needs of the running operation, and cannot be handed. */
export interface Operation {
  requestId: string;
  ids: PublicIds;
}

export const operation = new AsyncLocalStorage<Operation>();

/** The public id of a row, for the caller of the running operation. */
export function publicId(key: string): string {
  const running = operation.getStore();
  if (!running) throw new Error('a public id exists only inside an operation');
  return running.ids.encode(key);
}
