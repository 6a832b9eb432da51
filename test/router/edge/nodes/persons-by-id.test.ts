import { keyOf } from '../../../../ground/synthetic/keys.ts';
import { expectData, publicIdFor } from '../../../kit/hub.ts';
import { askedByIds, ORDOS, STAFF } from './asked-by-ids.ts';

const asked = askedByIds();

describe('for apps and partners, a request by ids is about one person', () => {
  const TWO = `query ($a: ID!, $b: [ID!]!) {
    node(id: $a) { id } others: nodes(ids: $b) { id }
  }`;
  test.each(['developer:1', 'partner:150100'])('%s', async (as) => {
    const one = await publicIdFor(as, 'Elder', keyOf('elder', 1));
    const other = await publicIdFor(as, 'VisitPlan', keyOf('visitPlan', 1));
    const refused = await asked.ask(TWO, { a: one, b: [ORDOS, other] }, as);
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'ids',
    });
    expect(refused.data).toBeUndefined();
    // The person is not named to them, so she is not there; what is open beside her is.
    const allowed = await asked.ask(TWO, { a: one, b: [ORDOS, one, asked.facility] }, as);
    expect(allowed.data).toEqual({
      node: null,
      others: [{ id: ORDOS }, null, { id: asked.facility }],
    });
    expect(allowed.errors?.map(({ extensions }) => extensions.code)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
  });

  test('staff and elders ask for several', async () => {
    const ids = [asked.elder, await publicIdFor(STAFF, 'Elder', keyOf('elder', 2))];
    const { nodes } = expectData(
      await asked.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }),
    );
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
  });
});
