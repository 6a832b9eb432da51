import type { TestHub } from '../kit/hub.ts';
import { expectData } from '../kit/hub.ts';

/** The ids of a whole list, page by page; `field` is a connection that takes `$after`. */
export async function idsOfEveryPage(
  hub: TestHub,
  name: string,
  args: string,
  as?: string,
): Promise<{ ids: string[]; totalCount: number }> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const result = await hub.query(
      `query Page($after: String) {
        ${name}(first: 100, after: $after, ${args}) {
          totalCount nodes { id } pageInfo { hasNextPage endCursor }
        }
      }`,
      { as, variables: { after } },
    );
    const { totalCount, nodes, pageInfo } = expectData(result)[name];
    ids.push(...nodes.map(({ id }: { id: string }) => id));
    if (!pageInfo.hasNextPage) return { ids, totalCount };
    after = pageInfo.endCursor;
  }
}
