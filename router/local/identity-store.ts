import type { Adapter, AdapterFactory, AdapterPayload, ClientMetadata } from 'oidc-provider';
import { personaOfClient } from '../identity/personas.ts';
import type { IdentityKey } from './identity-key.ts';

const MOST_RECORDS = 1000;

/**
 * What oidc-provider keeps between requests: clients, one per persona and made on demand, and a
 * few short-lived records of its own in memory (access tokens are self-contained, not kept).
 */
export function createIdentityStore(key: IdentityKey): AdapterFactory {
  const records = new Map<string, { payload: AdapterPayload; endsAt: number }>();
  return (model) => (model === 'Client' ? clients(key) : memory(model, records));
}

function clients(key: IdentityKey): Adapter {
  return {
    ...memory('Client', new Map()),
    find: (clientId) => {
      if (personaOfClient(clientId) === null) return Promise.resolve(undefined);
      const client: ClientMetadata = {
        client_id: clientId,
        client_secret: key.clientSecret(clientId),
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
        token_endpoint_auth_method: 'client_secret_post',
      };
      return Promise.resolve(client as AdapterPayload);
    },
  };
}

function memory(
  model: string,
  records: Map<string, { payload: AdapterPayload; endsAt: number }>,
): Adapter {
  const find = (id: string): AdapterPayload | undefined => {
    const record = records.get(`${model}:${id}`);
    return record && record.endsAt > Date.now() ? record.payload : undefined;
  };
  const findBy = (matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const [name, { payload, endsAt }] of records) {
      if (name.startsWith(`${model}:`) && endsAt > Date.now() && matches(payload)) return payload;
    }
    return undefined;
  };
  return {
    upsert: (id, payload, expiresIn) => {
      records.set(`${model}:${id}`, { payload, endsAt: Date.now() + (expiresIn ?? 0) * 1000 });
      const [oldest] = records.keys();
      if (records.size > MOST_RECORDS && oldest !== undefined) records.delete(oldest);
      return Promise.resolve();
    },
    find: (id) => Promise.resolve(find(id)),
    findByUid: (uid) => Promise.resolve(findBy((payload) => payload.uid === uid)),
    findByUserCode: (code) => Promise.resolve(findBy((payload) => payload.userCode === code)),
    consume: (id) => {
      const payload = find(id);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      return Promise.resolve();
    },
    destroy: (id) => {
      records.delete(`${model}:${id}`);
      return Promise.resolve();
    },
    revokeByGrantId: (grantId) => {
      for (const [name, { payload }] of records) {
        if (payload.grantId === grantId) records.delete(name);
      }
      return Promise.resolve();
    },
  };
}
