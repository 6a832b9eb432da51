import { openIdOf } from '../../ground/identity/open-id.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { createWorld } from '../../seeds/world/world.ts';
import { grantsSql } from '../../subgraphs/regions/access-grant/access.ts';
import type { Answer, TestHub } from '../kit/hub.ts';
import { freshKey } from '../kit/mutations.ts';
import { TEST_ELDERS, TEST_WORLD } from '../kit/world.ts';

export const world = createWorld({ elders: TEST_ELDERS, ...TEST_WORLD });

/** The office of Hohhot, which asks Ordos. */
export const OFFICE = 'partner:150100';

/** What a request under the grants placed here says. */
export const BY_LAW = {
  'x-hub-purpose': 'CARE_COORDINATION',
  'x-hub-case': 'CASE-1',
  'x-hub-legal-basis': 'STATUTORY_DUTY',
};

let placed = 0;

/** Puts a grant of Ordos to Hohhot in place; gives its id. */
export async function placeGrant(
  { pg }: TestHub,
  given: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  placed += 1;
  const grant = {
    ...{ id: keyOf('placed grant', placed), organisation: 'partner-office-150100' },
    ...{ status: 'APPROVED', purpose: 'CARE_COORDINATION', legal_basis: 'STATUTORY_DUTY' },
    ...{ field_groups: ['IDENTITY', 'HOME_CARE'], scope: 'INFORMATION', pact_id: 'hu-bao-e-wu' },
    ...{ valid_from: '2026-06-01', valid_until: '2026-12-31', erase_by: '2027-03-31' },
    ...{ daily_look_ups: 1000, region_code: '150600', region_at: 150600000000 },
    ...{ requested_on: '2026-05-20', decided_on: '2026-05-25', synthetic: true },
    ...given,
  };
  const columns = Object.keys(grant);
  await pg.query(
    `insert into regions.access_grant (${columns.join()})
     values (${columns.map((_, n) => `$${n + 1}`).join()})`,
    Object.values(grant),
  );
  await pg.query(grantsSql(`g.id = '${grant.id}'`));
  return openIdOf('AccessGrant', grant.id as string);
}

/** Number and name of the nth seeded elder, as on her card. */
export function card(n: number): { nationalId: string; name: string } {
  const { nationalId, name } = world.elder(n);
  return { nationalId, name };
}

export interface LookedUp {
  answer: Answer;
  id: string | null;
  /** Codes of user errors and of top-level errors. */
  codes: string[];
}

/** Looks somebody up, as an office would. */
export async function lookUp(
  hub: TestHub,
  input: Readonly<Record<string, unknown>>,
  { as = OFFICE, headers = BY_LAW as Record<string, string>, fields = 'id' } = {},
): Promise<LookedUp> {
  const answer = await hub.query(
    `mutation ($input: LookUpElderInput!) { lookUpElder(input: $input) {
       elder { ${fields} } userErrors { code path message } replayed } }`,
    { as, headers, variables: { input: { idempotencyKey: freshKey(), ...input } } },
  );
  const { data, errors = [] } = answer;
  const payload = data?.lookUpElder as
    { elder: { id: string } | null; userErrors: { code: string }[] } | undefined;
  const codes = [...errors.map(({ extensions }) => extensions.code)];
  codes.push(...(payload?.userErrors ?? []).map(({ code }) => code));
  return { answer, id: payload?.elder?.id ?? null, codes };
}
