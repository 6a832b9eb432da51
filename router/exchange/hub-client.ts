import { setTimeout as pause } from 'node:timers/promises';
import { StartupError } from '../../ground/process/environment.ts';
import type { Language } from '../../ground/text/text.ts';

/** A hub as commands reach it: over HTTP, as whoever the token is for. */
export interface HubClient {
  readonly language: Language;
  /** The data of an operation. @throws HubRefused; StartupError when the hub does not answer */
  ask<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data>;
}

/** An operation that the hub refused: its codes, and what it says of the first. */
export class HubRefused extends Error {
  constructor(
    readonly codes: readonly string[],
    message: string,
  ) {
    super(message);
  }
}

interface Settings {
  url: string;
  /** A token, asked for anew where `isOld` says that the last one is no longer taken. */
  token(isOld: boolean): Promise<string>;
  language: Language;
}

/** How often a hub that is overloaded or away for a moment is asked again, and the longest pause. */
const ATTEMPTS = 6;
const LONGEST_PAUSE_S = 30;
const TIMEOUT_MS = 60_000;

interface Answered {
  data?: unknown;
  errors?: readonly { message: string; extensions?: { code?: string } }[];
}

export function hubClient({ url, token, language }: Settings): HubClient {
  const send = async (body: string, isOld: boolean): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        'accept-language': language,
        authorization: `Bearer ${await token(isOld)}`,
      },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  const answered = async (body: string): Promise<Response> => {
    let isOld = false;
    for (let attempt = 1; ; attempt++) {
      const response: Response | null = await send(body, isOld).catch((error: unknown) => {
        if (error instanceof StartupError) throw error;
        return null;
      });
      if (response && !isPassing(response, isOld)) return response;
      if (attempt === ATTEMPTS) {
        throw new StartupError(
          'the hub does not answer; what it has taken stays, and a second run goes on from there',
        );
      }
      isOld = response?.status === 401;
      if (!isOld) await pause(1_000 * Math.min(LONGEST_PAUSE_S, waitS(response, attempt)));
    }
  };
  return {
    language,
    async ask<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
      const response = await answered(JSON.stringify({ query, variables }));
      const { data, errors } = (await response.json().catch(() => ({}))) as Answered;
      if (errors && errors.length > 0) {
        const codes = errors.map(({ extensions }) => extensions?.code ?? 'UNKNOWN');
        throw new HubRefused(codes, errors[0]!.message);
      }
      if (data === undefined) throw new HubRefused(['UNKNOWN'], `HTTP ${response.status}`);
      return data as Data;
    },
  };
}

/** Whether it makes sense to ask once more: an old token, or a hub that is busy. */
function isPassing({ status }: Response, isOld: boolean): boolean {
  return status === 503 || status === 429 || (status === 401 && !isOld);
}

function waitS(response: Response | null, attempt: number): number {
  const said = Number(response?.headers.get('retry-after'));
  return said > 0 ? said : 2 ** (attempt - 1);
}
