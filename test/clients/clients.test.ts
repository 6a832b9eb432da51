import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { jest } from '@jest/globals';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  type GraphQLResponse,
  type GraphQLTaggedNode,
  Network,
  RecordSource,
  type RequestParameters,
  Store,
  type Variables,
} from 'relay-runtime';
import { httpEdge, type HttpEdge } from '../kit/http.ts';
import { testHub, type TestHub } from '../kit/hub.ts';

let hub: TestHub;
let edge: HttpEdge;
let url: string;
beforeAll(async () => {
  hub = await testHub();
  edge = await httpEdge(hub.hub.engine);
  url = `${edge.url}/graphql`;
});
afterAll(async () => {
  await edge.close();
  await hub.close();
});

const variables = { region: '150600' };
const PAGE = gql`
  query Page($region: String!) {
    region(code: $region) {
      id
      name
      facilities(first: 3) {
        nodes {
          id
          name
        }
      }
    }
  }
`;
const MORE = gql`
  query More($region: String!) {
    region(code: $region) {
      id
      level
    }
  }
`;
const BOTH = gql`
  query Both($region: String!) {
    region(code: $region) {
      id
      name
      level
    }
  }
`;
const AGAIN = gql`
  query Again($id: ID!) {
    node(id: $id) {
      id
      ... on Facility {
        status
      }
    }
  }
`;
/** What PAGE and AGAIN have brought together. */
const JOINED = gql`
  query Joined($region: String!) {
    region(code: $region) {
      id
      facilities(first: 3) {
        nodes {
          id
          name
          status
        }
      }
    }
  }
`;

interface Place {
  id: string;
  name: string;
  status: string;
}
interface Regions {
  region: { id: string; name: string; level: string; facilities: { nodes: Place[] } };
}

describe('Apollo Client with its default cache', () => {
  const client = () =>
    new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: url }) });

  test('keeps the fields that two queries read of one region', async () => {
    const apollo = client();
    await apollo.query({ query: PAGE, variables });
    await apollo.query({ query: MORE, variables });
    const { data } = await apollo.query<Regions>({
      query: BOTH,
      variables,
      fetchPolicy: 'cache-only',
    });
    expect(data?.region).toMatchObject({ id: 'Region:150600', name: '鄂尔多斯市', level: 'CITY' });
  });

  test('finds what it has again by its id, and joins it with what a list holds', async () => {
    const apollo = client();
    const { data } = await apollo.query<Regions>({ query: PAGE, variables });
    const { nodes } = data!.region.facilities;
    for (const { id } of nodes) await apollo.query({ query: AGAIN, variables: { id } });
    const joined = await apollo.query<Regions>({
      query: JOINED,
      variables,
      fetchPolicy: 'cache-only',
    });
    expect(joined.data!.region.facilities.nodes).toMatchObject(
      nodes.map(({ id, name }) => ({ id, name, status: expect.any(String) })),
    );
  });
});

describe('urql with its normalised cache', () => {
  const client = () =>
    new Client({
      url,
      preferGetMethod: false,
      exchanges: [cacheExchange({}), fetchExchange],
    });

  test('keeps and joins what it has read by id, and warns of nothing', async () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const urql = client();
    const first = await urql.query<Regions>(PAGE, variables);
    await urql.query(MORE, variables);
    const both = await urql.query<Regions>(BOTH, variables, { requestPolicy: 'cache-only' });
    expect(both.data!.region).toMatchObject({ name: '鄂尔多斯市', level: 'CITY' });
    const { nodes } = first.data!.region.facilities;
    for (const { id } of nodes) await urql.query(AGAIN, { id });
    const joined = await urql.query<Regions>(JOINED, variables, { requestPolicy: 'cache-only' });
    expect(joined.data!.region.facilities.nodes).toMatchObject(
      nodes.map(({ id, name }) => ({ id, name, status: expect.any(String) })),
    );
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });
});

/** What relay-compiler made of relay/documents.js against the open contract. */
async function artifact(name: string): Promise<GraphQLTaggedNode> {
  const file = (await import(`./relay/artifacts/${name}.graphql.js`)) as {
    default: GraphQLTaggedNode;
  };
  return file.default;
}

describe('Relay', () => {
  const environment = () =>
    new Environment({
      store: new Store(new RecordSource()),
      network: Network.create(async ({ text }: RequestParameters, asked: Variables) => {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: text, variables: asked }),
        });
        return (await response.json()) as GraphQLResponse;
      }),
    });

  test('walks a connection page by page through the node it belongs to', async () => {
    const relay = environment();
    const query = await artifact('documentsFacilitiesQuery');
    const pageQuery = await artifact('documentsFacilitiesPageQuery');
    await fetchQuery(relay, query as never, variables).toPromise();
    const connection = 'client:Region:150600:__Region_facilities_connection';
    const record = () => relay.getStore().getSource().get(connection) as Record<string, any>;
    const edges = () => record().edges.__refs as string[];
    expect(edges()).toHaveLength(2);
    const { pageInfo } = record();
    const { endCursor } = relay.getStore().getSource().get(pageInfo.__ref) as never as {
      endCursor: string;
    };
    const next = { id: 'Region:150600', count: 2, cursor: endCursor };
    await fetchQuery(relay, pageQuery as never, next).toPromise();
    expect(new Set(edges()).size).toBe(4);
  });

  test('fetches a fragment again by the id of what it is on', async () => {
    const relay = environment();
    const query = await artifact('documentsFacilitiesQuery');
    const again = await artifact('documentsFacilityQuery');
    await fetchQuery(relay, query as never, variables).toPromise();
    const source = relay.getStore().getSource();
    const id = source.getRecordIDs().find((one) => one.startsWith('Facility:'))!;
    expect(source.get(id)).not.toHaveProperty('status');
    await fetchQuery(relay, again as never, { id }).toPromise();
    expect(source.get(id)).toMatchObject({ id, name: expect.any(String), status: 'OPERATING' });
    const { fragment } = createOperationDescriptor(again as never, { id });
    expect(relay.lookup(fragment).isMissingData).toBe(false);
  });
});
