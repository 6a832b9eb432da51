import express, { type Express } from 'express';
import type { RequestListener, ServerResponse } from 'node:http';
import { ERROR_CODES, retryAfter } from '../../ground/errors/codes.ts';
import { messageOf } from '../../ground/errors/error-message.ts';
import { languageOf } from '../edge/language.ts';
import { requestId } from '../edge/request-id.ts';
import type { Life } from './life.ts';

export interface LifeGate {
  /** Answers every request, in every state. */
  listener: RequestListener;
  /** From now on this answers while operations are served. */
  open(serve: RequestListener): void;
  /** Resolves when nothing runs any more that was let in. */
  drained(limitMs: number): Promise<void>;
}

/** The first to see a request: answers itself what has to be answered in every state. */
export function lifeGate(life: Life): LifeGate {
  const own = ownAnswers(life);
  let serve: RequestListener | undefined;
  const running = new Set<ServerResponse>();
  let idle: (() => void) | undefined;
  return {
    listener(request, response) {
      const isLive = /^\/health\/live(\?|$)/.test(request.url ?? '');
      if (isLive || life.refuses !== null || !serve) return own(request, response);
      running.add(response);
      response.once('close', () => {
        running.delete(response);
        if (running.size === 0) idle?.();
      });
      serve(request, response);
    },
    open: (handler) => void (serve = handler),
    async drained(limitMs) {
      for (const response of running) if (!response.headersSent) leave(response);
      if (running.size === 0) return;
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        idle = resolve;
        timer = setTimeout(resolve, limitMs);
      });
      clearTimeout(timer);
    },
  };
}

/** A balancer, or a client that keeps its connection, shall look for another hub. */
function leave(response: ServerResponse): void {
  response.setHeader('connection', 'close');
}

function ownAnswers(life: Life): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use((request, response, next) => {
    response.setHeader('x-request-id', requestId(request));
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'no-store');
    if (life.state === 'stopping') leave(response);
    next();
  });
  app.all('/health/live', (_, response) => {
    response.json({ status: 'live', state: life.state });
  });
  app.all('/health/ready', (_, response) => {
    response.status(503).json({ status: 'not ready', state: life.state });
  });
  app.use((request, response) => {
    // Without an edge it has not begun to serve, whatever its state says.
    const code = life.refuses ?? 'STARTING';
    const language = languageOf(request, 'open');
    response.vary('accept-language');
    response.setHeader('content-language', language);
    response.setHeader('retry-after', retryAfter(code) ?? 1);
    const message = messageOf(code, {}, language);
    response.status(ERROR_CODES[code].status).json({ errors: [{ message, extensions: { code } }] });
  });
  return app;
}
