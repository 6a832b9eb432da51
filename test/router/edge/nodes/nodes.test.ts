import { keyOf } from '../../../../ground/synthetic/keys.ts';
import { expectData, publicIdFor, type Answer } from '../../../kit/hub.ts';
import { inRegionOf } from '../../../kit/list-kit.ts';
import { askedByIds, ORDOS, STAFF, through } from './asked-by-ids.ts';

const POLICY = 'PolicyDocument:ordos-2023-101';

const asked = askedByIds();

/** Paths, codes and arguments of the errors. */
const told = ({ errors }: Answer) =>
  errors?.map(({ path, extensions: { code, argument } }) => [path, code, argument]);

describe('nodes', () => {
  const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

  test('come in the order of their ids, of all types at once, one twice', async () => {
    const ids = [asked.facility, ORDOS, asked.elder, POLICY, ORDOS];
    const { nodes } = expectData(await asked.ask(NODES, { ids }));
    expect(nodes).toEqual([
      { __typename: 'Facility', id: asked.facility },
      { __typename: 'Region', id: ORDOS },
      { __typename: 'Elder', id: asked.elder },
      { __typename: 'PolicyDocument', id: POLICY },
      { __typename: 'Region', id: ORDOS },
    ]);
  });

  test('that are not there are null with an error at their place, the others stand', async () => {
    const nobody = await publicIdFor(STAFF, 'Elder', keyOf('elder', 999_999));
    const nothing = 'Facility:01890a5d-ac96-774b-bcce-b302099a8057';
    const answer = await asked.ask(NODES, { ids: [nobody, ORDOS, nothing, 'Region:999999'] });
    expect(answer.data.nodes).toEqual([null, { __typename: 'Region', id: ORDOS }, null, null]);
    expect(told(answer)?.toSorted()).toEqual([
      [['nodes', 0], 'NOT_FOUND', 'ids.0'],
      [['nodes', 2], 'NOT_FOUND', 'ids.2'],
      [['nodes', 3], 'NOT_FOUND', 'ids.3'],
    ]);
  });

  test('by what is no id of this caller are told the same, whatever is wrong with it', async () => {
    const foreign = await publicIdFor('staff:150100', 'Elder', keyOf('elder', 1));
    const changed = asked.elder.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const ids = [
      foreign,
      changed,
      'x',
      '',
      `${asked.elder}=`,
      'Nothing:1',
      'Elder:1',
      'Query:1',
      '7',
    ];
    const answer = await asked.ask(NODES, { ids: [...ids, 'Facility:7', ORDOS] });
    expect(answer.data.nodes).toEqual([
      ...ids.map(() => null),
      null,
      { __typename: 'Region', id: ORDOS },
    ]);
    expect(told(answer)?.toSorted()).toEqual(
      [...ids, ''].map((_, i) => [['nodes', i], 'BAD_USER_INPUT', `ids.${i}`]).toSorted(),
    );
    const messages = answer
      .errors!.filter(({ path }) => path?.[1] !== ids.length)
      .map(({ message }) => message.replace(/ids\.\d+/, 'ids.n'));
    expect(new Set(messages).size).toBe(1);
  });

  test('are at most a hundred', async () => {
    const many = (n: number) => Array.from({ length: n }, () => ORDOS);
    expect(expectData(await asked.ask(NODES, { ids: many(100) })).nodes).toHaveLength(100);
    const answer = await asked.ask(NODES, { ids: many(101) });
    expect([answer.data, told(answer)]).toEqual([
      { nodes: null },
      [[['nodes'], 'BAD_USER_INPUT', 'ids']],
    ]);
  });

  test('may be none, or one without brackets', async () => {
    expect(expectData(await asked.ask(NODES, { ids: [] })).nodes).toEqual([]);
    expect(expectData(await asked.ask(NODES, { ids: ORDOS })).nodes).toHaveLength(1);
    expect(expectData(await asked.ask(`{ nodes(ids: "${ORDOS}") { id } }`)).nodes).toHaveLength(1);
  });

  test('of one type are read by one statement, however many', async () => {
    const { rows } = await asked.hub.pg.query<{ key: string }>(
      `select key from elders.elder where ${inRegionOf(STAFF)} limit 50`,
    );
    const ids = await Promise.all(rows.map(({ key }) => publicIdFor(STAFF, 'Elder', key)));
    const text = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Elder { name } } }';
    const one = await asked.hub.statements(() => asked.ask(text, { ids: ids.slice(0, 1) }));
    const fifty = await asked.hub.statements(async () => {
      const { nodes } = expectData(await asked.ask(text, { ids }));
      expect(nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    });
    expect(fifty).toHaveLength(one.length);
  });
});

test('a part of the hub that fails gives an error for each of its nodes', async () => {
  const extensions = { code: 'SUBGRAPH_UNAVAILABLE' };
  const text = `{ nodes(ids: ["${ORDOS}", "${asked.facility}", "Region:150602"]) { id } }`;
  const { data, errors } = await through(text, {}, ({ document: _ }) => ({
    data: { nodes_0_0: null, nodes_0_1: [{ id: asked.facility }] },
    errors: [{ message: 'gone', path: ['nodes_0_0'], extensions }],
  }));
  expect(data).toEqual({ nodes: [null, { id: asked.facility }, null] });
  expect(errors?.map(({ path }) => path)).toEqual([
    ['nodes', 0],
    ['nodes', 2],
  ]);
});
