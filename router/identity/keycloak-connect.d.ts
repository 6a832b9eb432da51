/** The two parts of keycloak-connect that the guard uses; the package types only its middleware. */
declare module 'keycloak-connect/middleware/auth-utils/config.js' {
  export default class Config {
    constructor(config: Record<string, string | boolean>);
  }
}

declare module 'keycloak-connect/middleware/auth-utils/grant-manager.js' {
  import type { KeyObject } from 'node:crypto';
  import type Config from 'keycloak-connect/middleware/auth-utils/config.js';

  export default class GrantManager {
    /** Finds the realm's public key by its id; the guard puts its own in. */
    rotation: { getJWK(kid: string): Promise<KeyObject> };
    constructor(config: Config);
    /** Rejects unless the access token is a signed, unexpired Bearer token of the realm. */
    createGrant(grant: { access_token: string }): Promise<unknown>;
  }
}
