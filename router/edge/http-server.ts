import { createServer, type Server, type ServerResponse } from 'node:http';

/** Milliseconds that a header may take after an idle connection could have been closed. */
const HEADER_MARGIN_MS = 5_000;
/** Milliseconds that running requests get to end before their connections are cut. */
const GRACE_MS = 3_000;

export interface HttpServer {
  server: Server;
  /** Takes no more connections, tells the open ones that they end, and waits for running requests. */
  stop(graceMs?: number): Promise<void>;
}

/**
 * A server behind a balancer. It keeps idle connections for longer than the balancer does (60 s is
 * usual): whoever closes first must be the balancer, or it sends a request into a closed connection
 * and answers 502.
 */
export function createHttpServer(keepAliveSeconds: number): HttpServer {
  const server = createServer();
  server.keepAliveTimeout = keepAliveSeconds * 1_000;
  server.headersTimeout = server.keepAliveTimeout + HEADER_MARGIN_MS;
  const running = new Set<ServerResponse>();
  let stopping = false;
  server.on('request', (_, response) => {
    if (stopping) response.setHeader('connection', 'close');
    running.add(response);
    response.once('close', () => running.delete(response));
  });
  return {
    server,
    async stop(graceMs = GRACE_MS) {
      stopping = true;
      for (const response of running) {
        if (!response.headersSent) response.setHeader('connection', 'close');
      }
      if (!server.listening) return;
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(force);
    },
  };
}
