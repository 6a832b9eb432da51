import type { FormattedExecutionResult } from 'graphql';
import { parseAnswer } from '../engine/subgraph-answer.ts';

const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** Sends an operation, as JSON, over HTTP. @throws when there is no answer, or none that is GraphQL. */
export async function postOperation(
  url: string,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<FormattedExecutionResult> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body,
    redirect: 'error',
    signal,
  });
  return parseAnswer(await readBounded(response));
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).length;
    if (size > MAX_ANSWER_BYTES) throw new Error('the answer is too large');
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}
