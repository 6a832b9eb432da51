import { createWorld } from '../../seeds/world/world.ts';
import type { WorldAssessment, WorldElder } from '../../seeds/world/types.ts';
import { PublicIds, recipientOf } from '../../ground/identity/public-id.ts';
import { expectData, TEST_SECRETS, type TestHub } from '../kit/hub.ts';
import { viewerOf } from '../kit/viewers.ts';
import { TEST_AS_OF, TEST_ELDERS, TEST_WORLD } from '../kit/world.ts';

/** The world that the shared test database was seeded from. */
export const world = createWorld({ elders: TEST_ELDERS, ...TEST_WORLD });
export const STAFF = 'staff:150600';

/** The elders of a region that the world holds, by the prefix of its code. */
export function eldersIn(prefix: string): WorldElder[] {
  return [...world.elders()].filter(({ residenceRegion }) => residenceRegion.startsWith(prefix));
}

/** The latest assessment in force on the day of the test world. */
export function inForce({ assessments }: WorldElder): WorldAssessment | undefined {
  return assessments
    .filter(
      ({ status, assessedOn, validUntil }) =>
        status === 'EFFECTIVE' && assessedOn <= TEST_AS_OF && validUntil >= TEST_AS_OF,
    )
    .sort((left, right) => (left.assessedOn < right.assessedOn ? 1 : -1))[0];
}

export async function publicIds(as: string): Promise<PublicIds> {
  return new PublicIds(TEST_SECRETS, recipientOf(await viewerOf(as)));
}

/** The internal keys of a whole list, page by page, in its order. */
export async function keysOfEveryPage(hub: TestHub, list: string, args: string): Promise<string[]> {
  const ids = await publicIds(STAFF);
  const type = list === 'elders' ? 'Elder' : 'AbilityAssessment';
  const keys: string[] = [];
  for (let after: string | null = null; ;) {
    const result = await hub.query(
      `query Page($after: String) {
         ${list}(first: 100, after: $after, ${args}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { as: STAFF, variables: { after } },
    );
    const { nodes, pageInfo } = expectData(result)[list];
    for (const { id } of nodes as { id: string }[])
      keys.push(ids.decode(type, id) ?? `not an id: ${id}`);
    if (!pageInfo.hasNextPage) return keys;
    after = pageInfo.endCursor;
  }
}
