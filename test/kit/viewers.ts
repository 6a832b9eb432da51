import { SEEDED_CASE } from '../../seeds/elders/look-up-rows.ts';
import { parsePersona, personaClaims } from '../../router/identity/personas.ts';
import { createViewer } from '../../router/identity/viewer.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Audience, Viewer } from '../../ground/identity/viewer.ts';

/** The viewer that the edge makes of a persona's token, without the token. */
export async function viewerOf(
  persona: string | undefined,
  requestId = 'test',
  headers: Readonly<Record<string, string>> = {},
): Promise<Viewer> {
  const sent = Object.entries(headers).map(([name, value]) => [name, [value]]);
  const request = { headersDistinct: Object.fromEntries(sent) as Record<string, string[]> };
  if (persona === undefined) return createViewer(null, request, requestId);
  const claims = await personaClaims(parsePersona(persona), (n) => keyOf('elder', n));
  return createViewer(
    { ...claims, exp: Date.parse('2026-07-01') / 1000 } as never,
    request,
    requestId,
  );
}

/** A persona of each audience; none for the open one. */
export const PERSONA_OF: Record<Audience, string | undefined> = {
  open: undefined,
  developer: 'developer',
  partner: 'partner:150600',
  elder: 'elder:1',
  staff: 'staff:150600',
};

/** The headers by which an app or an office elsewhere says why it asks, as a consent allows it. */
export const WHY = {
  'x-hub-purpose': 'CARE_COORDINATION',
  'x-hub-case': 'CASE-1',
  'x-hub-legal-basis': 'SEPARATE_CONSENT',
};

/** What requests of recipients elsewhere say: an app has consents, an office a grant and its case. */
const SAID: Readonly<Record<string, Record<string, string>>> = {
  developer: { ...WHY },
  partner: {
    ...{ 'x-hub-purpose': 'CARE_COORDINATION', 'x-hub-legal-basis': 'STATUTORY_DUTY' },
    'x-hub-case': SEEDED_CASE,
  },
};

export const saidBy = (as = ''): Record<string, string> => SAID[as.split(':')[0]!] ?? {};
