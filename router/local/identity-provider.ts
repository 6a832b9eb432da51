import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { StartupError } from '../../ground/process/environment.ts';
import { identityConfiguration, type IdentityProviderOptions } from './identity-configuration.ts';
import { loadIdentityKey, type IdentityKey } from './identity-key.ts';

export interface IdentityProvider {
  /** Answers requests below the issuer's path, 404 to all others. */
  readonly callback: (request: IncomingMessage, response: ServerResponse) => void;
  readonly key: IdentityKey;
}

const HOST = '127.0.0.1';

/** A small OIDC provider whose addresses and access tokens look as those of the Keycloak realm. */
export async function createIdentityProvider(
  options: IdentityProviderOptions,
): Promise<IdentityProvider> {
  const key = await loadIdentityKey(options.keyFile);
  const answer = new Provider(options.issuer, identityConfiguration(options, key)).callback();
  const root = new URL(options.issuer).pathname;
  return {
    key,
    callback: (request, response) => {
      const url = request.url ?? '';
      if (!url.startsWith(`${root}/`)) {
        response.writeHead(404).end();
        return;
      }
      // The library reads where it is mounted from the difference between the two.
      Object.assign(request, { originalUrl: url, url: url.slice(root.length) });
      void answer(request, response);
    },
  };
}

export interface StartOptions extends Omit<IdentityProviderOptions, 'issuer'> {
  /** 0 takes any free port. */
  readonly port: number;
  readonly production: boolean;
  /** `http://localhost:<port>/realms/eldercare` when absent. */
  readonly issuer?: string;
}

export interface StartedIdentityProvider {
  readonly issuer: string;
  /** Where it listens, which differs from the issuer when a free port was taken. */
  readonly tokenUrl: string;
  readonly key: IdentityKey;
  close(): Promise<void>;
}

/** Serves the local provider on the loopback address; refuses to in production. */
export async function startIdentityProvider(
  options: StartOptions,
): Promise<StartedIdentityProvider> {
  if (options.production) {
    throw new StartupError('the local identity provider does not run in production');
  }
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const problem = error.code === 'EADDRINUSE' ? 'is taken' : 'cannot be used';
      reject(new StartupError(`port ${options.port} of the identity provider ${problem}`));
    });
    server.listen(options.port, HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  try {
    const issuer = options.issuer ?? `http://localhost:${port}/realms/eldercare`;
    const { callback, key } = await createIdentityProvider({ ...options, issuer });
    server.on('request', callback);
    const root = `http://${HOST}:${port}${new URL(issuer).pathname}`;
    return { issuer, tokenUrl: `${root}/protocol/openid-connect/token`, key, close };
  } catch (error) {
    await close();
    throw error;
  }
}
