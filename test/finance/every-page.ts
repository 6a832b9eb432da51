import { expectData, type TestHub } from '../kit/hub.ts';

/** The nodes of a whole list, page by page, in pages of `size`. */
export async function everyNode(
  hub: TestHub,
  list: { name: string; args?: string; fields?: string; as?: string; size?: number },
): Promise<{ nodes: any[]; totalCount: number }> {
  const { name, args = '', fields = '', as, size = 100 } = list;
  const nodes: any[] = [];
  for (let after: string | null = null; ;) {
    const result = await hub.query(
      `query Page($after: String) {
        ${name}(first: ${size}, after: $after, ${args}) {
          totalCount nodes { id ${fields} } pageInfo { hasNextPage endCursor }
        }
      }`,
      { as, variables: { after } },
    );
    const page = expectData(result)[name];
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return { nodes, totalCount: page.totalCount };
    after = page.pageInfo.endCursor;
  }
}
