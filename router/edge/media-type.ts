import type { Request } from 'express';
import { expecting } from '../../ground/errors/errors.ts';
import { RequestProblem } from './request-problem.ts';

export const RESPONSE_TYPES = ['application/json', 'application/graphql-response+json'] as const;
export type ResponseType = (typeof RESPONSE_TYPES)[number];

/**
 * The media type that the client prefers. Parameters such as `charset` ask for nothing that differs
 * here. A client that names no type, or any, gets `application/json`: most of those know no other.
 * @throws RequestProblem 406 when it takes neither.
 */
export function responseType(request: Request): ResponseType {
  if (!request.headers.accept?.trim()) return 'application/json';
  for (const range of request.accepts()) {
    const named = RESPONSE_TYPES.find((type) => type === range.toLowerCase());
    if (named) return named;
    if (range === '*/*' || range === 'application/*') return 'application/json';
  }
  throw new RequestProblem(406, expecting('ACCEPT', { types: RESPONSE_TYPES }));
}
