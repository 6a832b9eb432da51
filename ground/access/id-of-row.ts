import { openIdOf } from '../identity/open-id.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { isClosed } from './matrix.ts';

/** The id of a row of any type, by which the caller knows it. */
export function idOfRow({ ids }: SubgraphContext, type: string, key: string): string {
  return isClosed(type) ? ids.encode(type, key) : openIdOf(type, key);
}
