import { expecting, HubError } from '../../ground/errors/errors.ts';
import { isUuid, openIdOf, openKeyOf } from '../../ground/identity/open-id.ts';
import { MOST_FACILITIES } from '../../ground/identity/viewer.ts';
import type { Claims } from './bearer-token.ts';

/** The claim `hub_facilities` of facilities: their ids as everybody knows them. */
export function facilitiesClaim(keys: readonly string[]): string[] {
  return keys.map((key) => openIdOf('Facility', key));
}

/**
 * The keys of the facilities that an operator's token names; none for anybody else.
 * @throws FORBIDDEN for one beside a region, and where there is none for an operator.
 */
export function facilitiesOf(claims: Claims, isOperator: boolean): readonly string[] {
  const { hub_facilities: named, hub_region: region } = claims;
  if (named === undefined && !isOperator) return [];
  if (region !== undefined) throw forbidden(expecting('TOKEN_ONE_PLACE'));
  const keys = Array.isArray(named) ? named.map(keyOfFacility) : [];
  const known = keys.filter((key) => key !== null);
  if (known.length === 0 || known.length < keys.length || known.length > MOST_FACILITIES) {
    throw forbidden(expecting('TOKEN_CLAIM', { claim: 'hub_facilities' }));
  }
  return [...new Set(known)];
}

function keyOfFacility(id: unknown): string | null {
  const key = typeof id === 'string' ? openKeyOf('Facility', id) : null;
  return key !== null && isUuid(key) ? key : null;
}

function forbidden(details: ReturnType<typeof expecting>): HubError {
  return new HubError('FORBIDDEN', details);
}
