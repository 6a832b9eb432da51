import { Kind } from 'graphql';
import { assertionHeader, signAssertion } from '../../ground/identity/assertion.ts';
import { anonymous } from '../../ground/identity/viewer.ts';
import { OWNERS, SUBGRAPH_FILES } from '../contract/supergraph.ts';
import { type DistributedHub, distributedHub } from '../kit/distributed.ts';
import { expectData, publicIdFor, TEST_SECRETS, testHub, type TestHub } from '../kit/hub.ts';

/** A key of the right form that no row has. */
const UNKNOWN: Record<string, string> = { code: '999999', creditCode: '91000000000000000X' };
const UNKNOWN_KEY = '00000000-0000-7000-8000-000000000000';

interface Reference {
  subgraph: string;
  type: string;
  key: string;
}

/** Every single key by which the owner of an entity is asked for it. */
const REFERENCES: Reference[] = SUBGRAPH_FILES.flatMap(({ name: subgraph, objects }) =>
  objects
    .filter((type) => OWNERS.get(type.name.value) === subgraph)
    .flatMap(({ name, directives = [] }) =>
      directives
        .filter((directive) => directive.name.value === 'key')
        .flatMap(({ arguments: given = [] }) => {
          const fields = given.find((argument) => argument.name.value === 'fields')?.value;
          const key = fields?.kind === Kind.STRING ? fields.value : '';
          // A target's question carries its answer's key with it: it is never unknown.
          return /^\w+$/.test(key) ? [{ subgraph, type: name.value, key }] : [];
        }),
    ),
);

describe('a reference to what is not there', () => {
  let hub: DistributedHub;
  beforeAll(async () => void (hub = await distributedHub()));
  afterAll(() => hub.close());

  async function entity({ subgraph, type, key }: Reference) {
    const response = await fetch(hub.urls.get(subgraph)!, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [assertionHeader(subgraph)]: await signAssertion(TEST_SECRETS, subgraph, anonymous('r')),
      },
      body: JSON.stringify({
        query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${key} } } }`,
        variables: { r: [{ __typename: type, [key]: UNKNOWN[key] ?? UNKNOWN_KEY }] },
      }),
    });
    return (await response.json()) as unknown;
  }

  test('is tried for every entity that has an owner', () => {
    expect(REFERENCES.length).toBeGreaterThan(20);
    expect(new Set(REFERENCES.map(({ subgraph }) => subgraph)).size).toBe(6);
  });

  test.each(REFERENCES)('$subgraph has no such $type by $key, and says so', async (reference) => {
    expect(await entity(reference)).toEqual({
      data: { _entities: [null] },
      errors: [
        expect.objectContaining({
          path: ['_entities', 0],
          extensions: { code: 'NOT_FOUND' },
        }),
      ],
    });
  });
});

describe('the hukou of an elder', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub({ own: true })));
  afterAll(() => hub.close());

  const AS = 'staff:150600';

  async function hukou(code: string) {
    const { rows } = await hub.pg.query<{ key: string }>(
      `update elders.elder set hukou_region_code = $1 where key =
         (select min(key::text)::uuid from elders.elder where region_code like '1506%')
       returning key`,
      [code],
    );
    const id = await publicIdFor(AS, 'Elder', rows[0]!.key);
    const text = `query ($id: ID!) { elder(id: $id) {
      name hukouRegion { code name abolished parent { name } } } }`;
    return hub.query(text, { as: AS, variables: { id } });
  }

  test.each([
    ['330106', '西湖区', '杭州市'],
    ['653228', '和康县', '和田地区'],
    ['110101', '东城区', '市辖区'],
  ])('is a county anywhere in the country: %s', async (code, name, above) => {
    const { elder } = expectData(await hukou(code));
    expect(elder.hukouRegion).toEqual({ code, name, abolished: false, parent: { name: above } });
  });

  test('is the county as it was where its code was abolished since', async () => {
    const { elder } = expectData(await hukou('530422'));
    expect(elder.hukouRegion).toMatchObject({ code: '530422', name: '澄江县', abolished: true });
  });

  test('is null with an error at its path where the hub knows no such region', async () => {
    const { data, errors } = await hukou('999999');
    expect(data.elder).toMatchObject({ name: expect.any(String), hukouRegion: null });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['elder', 'hukouRegion'],
        extensions: expect.objectContaining({ code: 'NOT_FOUND' }),
      }),
    ]);
  });
});
