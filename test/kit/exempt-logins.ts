import pg from 'pg';

/**
 * Logins beside the serving ones that may do the same and for which row security does not hold. They
 * are there for tests alone: what still keeps rows apart is the hub itself.
 */
export async function exemptLogins(
  ownerUrl: string,
  serve: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const urls = new Map<string, string>();
  for (const [subgraph, text] of serve) {
    const url = new URL(text);
    const role = `${url.username}_exempt`;
    await owner.query(
      `create role "${role}" login bypassrls inherit password '${url.password}' in role "${url.username}"`,
    );
    url.username = role;
    urls.set(subgraph, url.href);
  }
  await owner.end();
  return urls;
}
