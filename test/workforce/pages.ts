import { expectData, type QueryOptions, type TestHub } from '../kit/hub.ts';

/** All nodes of the root list `field`, page by page; `text` takes `$after` and asks for pageInfo. */
export async function allNodes(
  hub: TestHub,
  field: string,
  text: string,
  { as, variables }: QueryOptions = {},
): Promise<Record<string, any>[]> {
  const nodes: Record<string, any>[] = [];
  let after: string | null = null;
  do {
    const page: Record<string, any> = expectData(
      await hub.query(text, { as, variables: { ...variables, after } }),
    )[field];
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}

/** How many statements the work sends, once what runs only at first use has run. */
export async function statementCount(hub: TestHub, work: () => Promise<unknown>): Promise<number> {
  await work();
  return (await hub.statements(work)).length;
}
