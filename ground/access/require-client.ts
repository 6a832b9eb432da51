import { HubError } from '../errors/errors.ts';
import type { Rows } from '../rows/rows.ts';
import { readsByShare } from './shares.ts';

/**
 * An app or an office elsewhere changes something only while it is registered, and an office for the
 * region that it is registered for: nobody signs for another. @throws CLIENT_NOT_REGISTERED
 */
export async function requireClient(rows: Rows): Promise<void> {
  const { viewer } = rows;
  if (!readsByShare(viewer)) return;
  const [known] = await rows.sql(
    `select 1 as known from access.client
     where organisation = ? and active and region is not distinct from ?::text`,
    [viewer.organisation, viewer.region],
  );
  if (!known) throw new HubError('CLIENT_NOT_REGISTERED');
}
