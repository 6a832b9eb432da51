import pg from 'pg';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Secrets } from '../../ground/process/secrets.ts';
import { floorAnswer, type FloorRequest } from './floor.ts';
import { serveParent } from './helper-process.ts';

/**
 * The floor: node:http, one prepared statement, and its JSON as PostgreSQL wrote it. No identity, no
 * rights, no schema: what answering costs when nothing is asked but this.
 */
export interface FloorSetup {
  /** Database, as its owner. */
  url: string;
  secret: Uint8Array;
}

const CONNECTIONS = 8;

let close = async (): Promise<void> => undefined;
serveParent({ start }, () => close());

async function start({ url, secret }: FloorSetup): Promise<string> {
  const secrets = new Secrets(Buffer.from(secret));
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  const answer = async (request: IncomingMessage): Promise<string> =>
    floorAnswer(pool, secrets, JSON.parse(await body(request)) as FloorRequest);
  const server = createServer((request, response) => {
    answer(request).then(
      (text) => {
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
        response.end(text);
      },
      (error: Error) => {
        response.writeHead(500).end(JSON.stringify({ errors: [{ message: error.message }] }));
      },
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  close = async () => {
    server.closeAllConnections();
    server.close();
    await pool.end();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function body(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}
