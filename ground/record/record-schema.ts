/**
 * Who may do what with the access record. The subgraph that keeps it (`keepsRecord`) has the chains in
 * `access_entry`, which its serving login reads. Every subgraph has an outbox `access_touch`, to which
 * its serving login adds and no more. One login beside them, `record`, seals: it reads the outboxes and
 * adds to the chains. None of them changes or removes an entry.
 */
export const RECORD_LOGIN = 'record';

/** Statements that the record itself costs begin with it. */
export const RECORD_MARK = '/* access record */';

/** The first hash of a chain stands on nothing. */
export const NO_HASH = '0'.repeat(64);

/**
 * Seals entries into a chain, in order, and says where it ends then. Two that seal into one chain wait
 * for each other; those of different chains do not. The hash is that of `hashOf`, which verifies it.
 */
export function sealFunction(keeper: string): string {
  return `
    create or replace function access.seal(
      of_chain text, keys uuid[], bodies text[], seals text[],
      out last_sequence bigint, out last_hash text
    ) language plpgsql as $$
    declare
      hashes text[] := '{}';
      before text[] := '{}';
      start bigint;
    begin
      perform pg_advisory_xact_lock(hashtextextended('access record ' || of_chain, 0));
      select e.sequence, e.hash into start, last_hash from "${keeper}".access_entry e
        where e.chain = of_chain order by e.sequence desc limit 1;
      start := coalesce(start, 0);
      last_hash := coalesce(last_hash, '${NO_HASH}');
      for n in 1 .. cardinality(bodies) loop
        before := before || last_hash;
        last_hash := encode(sha256(convert_to(
          '{"chain":' || to_json(of_chain)::text || ',"entry":' || bodies[n] || ',"previous":"' || last_hash
          || '","seal":"' || seals[n] || '","sequence":' || (start + n) || '}', 'UTF8')), 'hex');
        hashes := hashes || last_hash;
      end loop;
      insert into "${keeper}".access_entry (key, chain, sequence, previous, hash, body, seal)
        select k, of_chain, start + n, p, h, b, s
        from unnest(keys, before, hashes, bodies, seals) with ordinality u(k, p, h, b, s, n);
      last_sequence := start + cardinality(bodies);
    end $$;`;
}

/** What the roles of a subgraph may do: requests add to its outbox, and read the chains it keeps. */
export function outboxGrants(
  { serve, work, figures }: { serve: string; work: string; figures: string },
  schema: string,
  keeps = false,
): string {
  const all = [serve, work, figures].map((role) => `"${role}"`).join(', ');
  const chains = `"${schema}".access_entry, "${schema}".access_sweep`;
  return `
    revoke all on "${schema}".access_touch from ${all};
    grant insert on "${schema}".access_touch to "${serve}";
    ${keeps ? `revoke insert, update, delete on ${chains} from ${all};` : ''}`;
}

/** What the sealing login may do: add to the chains, and empty the outboxes. */
export function sealingGrants(role: string, keeper: string, sources: readonly string[]): string {
  const outboxes = sources.map(
    (schema) => `
    grant usage on schema "${schema}" to "${role}";
    grant select, delete on "${schema}".access_touch to "${role}";`,
  );
  return `
    ${outboxes.join('')}
    grant usage on schema "${keeper}", access to "${role}";
    grant select, insert on "${keeper}".access_entry to "${role}";
    grant select, insert, update on "${keeper}".access_sweep to "${role}";
    grant select on "${keeper}".elder_fact, access.share to "${role}";
    grant execute on function access.seal to "${role}";
    ${seals(role, keeper, 'access_entry', `to "${role}" using (${WORKS}) with check (${WORKS})`)}
    ${seals(role, keeper, 'elder_fact', `for select to "${role}" using (${WORKS})`)}`;
}

const WORKS = '(select access.works())';

/**
 * A policy for the sealing login, made once: making one keeps readers out for a moment. A copy of a
 * database brings that of another login.
 */
function seals(role: string, schema: string, table: string, policy: string): string {
  const of = `"${schema}"."${table}"`;
  return `do $$ begin
      if not exists (select from pg_policies where schemaname = '${schema}'
        and tablename = '${table}' and policyname = 'seals' and '${role}' = any(roles))
      then
        drop policy if exists seals on ${of};
        create policy seals on ${of} ${policy};
      end if;
    end $$;`;
}
