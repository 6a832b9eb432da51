import { PublicIds } from '../../ground/identity/public-id.ts';
import type { Secrets } from '../../ground/process/secrets.ts';

/** The identity provider is a recipient like any other: it holds its own ids of people. */
const RECIPIENT = 'identity-provider';

/** The claim `hub_person` for an elder, and back. */
export class PersonClaims {
  readonly #ids: PublicIds;

  constructor(secrets: Secrets) {
    this.#ids = new PublicIds(secrets, RECIPIENT);
  }

  encode(key: string): string {
    return this.#ids.encode('Elder', key);
  }

  /** The elder's key, null when the claim was not made by this hub. */
  decode(claim: string): string | null {
    return this.#ids.decode('Elder', claim);
  }
}
