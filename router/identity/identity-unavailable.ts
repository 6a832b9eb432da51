import { HubError } from '../../ground/errors/errors.ts';

/** Seconds after which the hub asks the realm for its keys again at the latest. */
const RETRY_AFTER_S = 30;

/** A token that nobody can judge now, since the realm does not give its keys: HTTP 503, not 401. */
export class IdentityUnavailable extends HubError {
  readonly headers = { 'retry-after': String(RETRY_AFTER_S) };

  constructor() {
    super('IDENTITY_UNAVAILABLE');
    this.name = 'IdentityUnavailable';
  }
}
