import { openIdOf } from '../../ground/identity/open-id.ts';
import { makeCode } from '../../ground/identity/handed-code.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { publicIdFor, type TestHub } from '../kit/hub.ts';
import { act } from '../kit/mutations.ts';
import { WHY } from '../kit/viewers.ts';
import { BY_LAW, lookUp, type LookedUp, OFFICE } from './granted.ts';

/** An elder of Dongsheng in Ordos with a home care bed. */
export const HERS = 1;
export const SHE = keyOf('elder', HERS);
export const HERSELF = `elder:${HERS}`;
export const OFFICER = 'caregiving:150600';
export const APP = 'developer:1';

const ENTITY = { entity: 'Referral', fields: 'id version code redeemedOn openUntil' };

export interface HandedOver {
  code: string;
  key: string;
}

async function clientOf(hub: TestHub, as: string): Promise<string> {
  const [kind, value] = as.split(':');
  const organisation = kind === 'partner' ? `partner-office-${value}` : `app-${value}`;
  const { rows } = await hub.pg.query<{ id: string }>(
    'select id from regions.api_client where organisation = $1',
    [organisation],
  );
  return openIdOf('ApiClient', rows[0]!.id);
}

/** Hands an elder over to a recipient, as somebody would. */
export async function handOver(
  hub: TestHub,
  by: string,
  to: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<HandedOver> {
  const input = {
    ...{ elder: await publicIdFor(by, 'Elder', SHE), client: await clientOf(hub, to) },
    ...{ purpose: 'CARE_COORDINATION', fieldGroups: ['IDENTITY', 'HOME_CARE'], ...more },
  };
  const { node, codes, refusals } = await act(hub, ENTITY, 'issueReferral', input, { as: by });
  if (!node) throw new Error([...codes, ...refusals].join());
  const { rows } = await hub.pg.query<{ key: string }>(
    'select key from regions.referral order by updated_at desc limit 1',
  );
  return { code: node.code as string, key: rows[0]!.key };
}

export async function cancel(hub: TestHub, by: string, { key }: HandedOver, version = 1) {
  const id = await publicIdFor(by, 'Referral', key);
  return act(hub, ENTITY, 'cancelReferral', { id, version }, { as: by });
}

/** What a recipient says in its headers: an app her consent, an office its grant. */
export const saidBy = (as: string): Record<string, string> => (as === OFFICE ? BY_LAW : WHY);

export function redeem(
  hub: TestHub,
  as: string,
  referralCode: string,
  more: Readonly<Record<string, unknown>> = {},
  { headers = saidBy(as), fields = 'id' } = {},
): Promise<LookedUp> {
  return lookUp(hub, { referralCode, ...more }, { as, headers, fields });
}

/** A code of the right form that nobody was given. */
export const NO_CODE = makeCode();
