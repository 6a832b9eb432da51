import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { requireClient } from '../../../ground/access/require-client.ts';
import { expecting, HubError } from '../../../ground/errors/errors.ts';
import { regionAt, type RegionCode } from '../../../ground/china/region-code.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';

/** Default of this hub, for who asks by consents and names no grant. */
const BY_CONSENT_A_DAY = 100;

const REFUSES = refusals({
  GRANT_NEEDED: {
    en: 'Without the consent of the person, whoever asks names the grant that lets him. Look at `grants` of `viewer`.',
    zh: '未经本人同意的查询须指明所依据的授权，请查看 viewer 中的 grants。',
  },
  GRANT_NOT_IN_FORCE: {
    en: 'No such grant of the caller is in force today for this purpose and legal basis. Look at `grants` of `viewer`.',
    zh: '调用方没有就此用途和法律依据有效的该项授权，请查看 viewer 中的 grants。',
  },
});

/** What a look-up may rest on. */
export interface Allowed {
  grantKey: string | null;
  regionFrom: number;
  regionTo: number;
}

interface Grant {
  aDay: number;
  from: number;
  to: number;
}

/**
 * Everything that is checked before anybody is looked for: the client, its grant with pact, scope,
 * purpose and basis, and how often it has asked today, found or not. Look-ups of one organisation
 * take turns until the transaction ends, so that none is counted short.
 * @throws CLIENT_NOT_REGISTERED, QUOTA_EXCEEDED; Refusal with GRANT_NEEDED or GRANT_NOT_IN_FORCE.
 */
export async function allowed(
  { rows, viewer, today }: SubgraphContext,
  em: SqlEntityManager,
  grantKey: string | null,
): Promise<Allowed> {
  await requireClient(rows);
  await lockName(em, 'elder look-up', viewer.organisation);
  const byConsent = viewer.legalBasis === 'SEPARATE_CONSENT';
  if (grantKey === null && !byConsent) throw REFUSES.GRANT_NEEDED('grant');
  const [held] = await rows.sql<Grant>(
    `select g.daily_look_ups as "aDay", g.region_from as "from", g.region_to as "to"
     from access.access_grant g
     where g.key = ? and g.organisation = ? and g.purpose = ? and g.legal_basis = ?
       and access.grant_holds(g.key, ?::date, null)`,
    [grantKey, viewer.organisation, viewer.purpose, viewer.legalBasis, today],
  );
  if (grantKey !== null && !held) throw REFUSES.GRANT_NOT_IN_FORCE('grant');
  const max = held?.aDay ?? BY_CONSENT_A_DAY;
  const [asked] = await rows.sql<{ n: number }>(
    `select count(*) as n from elder_look_up
     where organisation = ? and asked_on = ?::date and grant_key is not distinct from ?::uuid`,
    [viewer.organisation, today, grantKey],
  );
  if (asked!.n >= max) throw new HubError('QUOTA_EXCEEDED', expecting('LOOK_UPS_A_DAY', { max }));
  return { grantKey, regionFrom: held?.from ?? 0, regionTo: held?.to ?? 0 };
}

/** Whether an elder is one whom the question may be about: under a grant, of its places alone. */
export function livesWhereGranted(
  { grantKey, regionFrom, regionTo }: Allowed,
  { regionCode }: { regionCode: RegionCode },
): boolean {
  const at = regionAt(regionCode);
  return grantKey === null || (regionFrom <= at && at <= regionTo);
}
