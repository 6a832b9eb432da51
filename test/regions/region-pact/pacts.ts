import type { TestHub } from '../../kit/hub.ts';

/** The terms of a pact of Ordos and Baotou, as `proposePact` takes them. */
export const TERMS = {
  name: 'Ordos–Baotou respite care',
  labelZh: '鄂包喘息服务协作',
  members: ['150600', '150200'],
  scopes: ['ASSESSMENT', 'STATS'],
  acceptedStandards: ['GBT42195_2022'],
};

let placed = 0;

/** Puts a pact of Ordos and Baotou into a state, signed by all from SIGNED on; gives its id. */
export async function placePact(
  { pg }: TestHub,
  state: string,
  members: readonly string[] = ['150600', '150200'],
): Promise<string> {
  placed += 1;
  const id = `pact-test-${placed}`;
  await pg.query(
    `insert into regions.region_pact
       (id, name, label_zh, status, member_codes, scopes, accepted_standards, note, active_from,
        terminated_on)
     values ($1, 'Placed', '测试', $2, $3, '[{"scope": "STATS", "source": "MEMBERS"}]', '[]', '',
             case when $2 = 'ACTIVE' then date '2026-06-01' end,
             case when $2 = 'TERMINATED' then date '2026-06-02' end)`,
    [id, state, members],
  );
  if (state === 'SIGNED' || state === 'ACTIVE') {
    await pg.query(
      `insert into regions.pact_signature select $1, unnest($2::text[]), date '2026-06-01'`,
      [id, members],
    );
  }
  return id;
}
