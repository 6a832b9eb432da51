import type { Environment } from '../../ground/process/environment.ts';
import { StartupError } from '../../ground/process/environment.ts';
import type { Language } from '../../ground/text/text.ts';
import { type HubClient, hubClient } from '../exchange/hub-client.ts';
import { fetchToken, tokenSettings } from './token.ts';

/** Options of every command that works through the API. */
export const HUB_OPTIONS = {
  as: { type: 'string' },
  hub: { type: 'string' },
  language: { type: 'string' },
} as const;

interface Given {
  as?: string | undefined;
  hub?: string | undefined;
  language?: string | undefined;
}

/**
 * The hub that a command talks to: as a persona, whose tokens are renewed, or with the token in HUB_TOKEN.
 * @throws StartupError without either
 */
export function hubOfCommand({ as, hub, language }: Given, environment: Environment): HubClient {
  const { HUB_TOKEN, HOST, PORT } = environment;
  if (as === undefined && HUB_TOKEN === undefined) {
    throw new StartupError('say who asks: --as <persona>, or a bearer token in HUB_TOKEN');
  }
  const url = hub ?? `http://${HOST}:${PORT}/graphql`;
  if (!/^https?:/.test(url) || !URL.canParse(url)) throw new StartupError('--hub is no URL');
  let kept: string | undefined;
  const token = async (isOld: boolean): Promise<string> => {
    if (as === undefined) {
      if (isOld)
        throw new StartupError(
          'the token in HUB_TOKEN is not taken any more; get a new one and run it again',
        );
      return HUB_TOKEN!;
    }
    if (kept === undefined || isOld) kept = await fetchToken([as], tokenSettings(environment));
    return kept;
  };
  return hubClient({ url, token, language: languageOf(language) });
}

function languageOf(given: string | undefined): Language {
  if (given === undefined || given === 'en') return 'en';
  if (given === 'zh') return 'zh';
  throw new StartupError('--language is en or zh');
}
