import { ApolloGateway } from '@apollo/gateway';
import { parse } from 'graphql';
import { createHash } from 'node:crypto';
import type { EngineOperation } from '../../../../router/engine/engine.ts';
import { EXAMPLES } from '../../../../router/explorer/examples.ts';
import { readSupergraph } from '../../../../router/hub/hub.ts';
import { overHttp } from '../../../../router/engine/subgraph-transport.ts';
import type { Viewer } from '../../../../ground/identity/viewer.ts';
import { WORKLOADS } from '../../../bench/workloads.ts';
import { distributedHub, type DistributedHub } from '../../../kit/distributed.ts';
import { TEST_SECRETS } from '../../../kit/hub.ts';
import { viewerOf } from '../../../kit/viewers.ts';

let hub: DistributedHub;
let gateway: ApolloGateway;
let gatewayExecutes: (operation: EngineOperation, viewer: Viewer) => Promise<any>;

beforeAll(async () => {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  hub = await distributedHub();
  const quiet = () => undefined;
  gateway = new ApolloGateway({
    supergraphSdl: readSupergraph(),
    logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    buildService: ({ name }) => ({
      async process({ request, context }) {
        const { query = '', variables = {}, operationName } = request;
        const transport = overHttp(name, hub.urls.get(name)!, TEST_SECRETS);
        const sent = { query, variables, operationName };
        return (await transport.call(sent, context as unknown as Viewer)) as never;
      },
    }),
  });
  const { executor } = await gateway.load();
  gatewayExecutes = (operation, viewer) =>
    executor!({
      ...operation,
      request: operation,
      context: viewer,
      metrics: {},
      schema: gateway.schema,
    } as never);
});

afterAll(async () => {
  await gateway?.stop();
  await hub?.close();
});

interface Asked {
  query: string;
  variables?: Record<string, unknown>;
  as?: string;
}

const STAFF = 'staff:150600';
const CITY = { within: '150600', after: null, code: '150600' };

const FRAGMENTS = `
  query F($staffed: Boolean!, $priced: Boolean = true) {
    facilities(first: 6, filter: { within: "150600" }) {
      nodes { ...Known ...Known name @skip(if: $staffed) ... on Facility @include(if: $priced) {
        currentPriceFiling { number ...Filed } } }
      ...More
    }
    again: facilities(first: 2, filter: { within: "150600" }) { edges { node { ...Known } } }
    __typename
  }
  fragment Known on Facility {
    __typename id region { ...Place } staffing @include(if: $staffed) { total }
    beds { total } beds { nursing }
  }
  fragment Place on Region { regionName: name code kind: __typename }
  fragment Filed on PriceFiling { items { kind monthly } }
  fragment More on FacilityConnection { totalCount pageInfo { hasNextPage } }`;

const QUESTIONS: Record<string, Asked> = {
  ...Object.fromEntries(
    EXAMPLES.map(({ name, query, variables, persona }) => [
      `the example ${name}`,
      { query, variables, as: persona },
    ]),
  ),
  ...Object.fromEntries(
    WORKLOADS.filter(({ query }) => !/\$id/.test(query)).map(({ name, query }) => [
      `the workload ${name}`,
      { query, variables: CITY, as: STAFF },
    ]),
  ),
  'fragments, all fields': { query: FRAGMENTS, variables: { staffed: true } },
  'fragments, unpriced': { query: FRAGMENTS, variables: { staffed: false, priced: false } },
  'fragments, default': { query: FRAGMENTS, variables: { staffed: false } },
  'an interface with an owner for each type': {
    query: `{ targets(first: 100, filter: { within: "150600" }) { nodes {
      id owner value actual { value numerator denominator asOf met reason } } } }`,
  },
  'an unknown region and what hangs on it': {
    query: '{ region(code: "999999") { name homeCareBedCount { value } } }',
  },
  'a refused argument beside a good field': {
    query: '{ regions(first: 0) { totalCount } region(code: "150600") { name level } }',
  },
  'one entity many times': {
    query: `{ facilities(first: 40, filter: { within: "150600" }) { nodes {
      name region { code name parent { name homeCareBedCount { value } } } } } }`,
  },
  'elders with what four others know': {
    query: `{ elders(first: 30, filter: { within: "150600" }) { nodes {
      name currentAbility { level organisation { name } } homeCareBed { status provider { name } }
      visitPlan { mode } currentAdmission { facility { name beds { total } } }
      benefits(first: 2) { totalCount nodes { amount programme { labelZh region { name } } } } } } }`,
    as: STAFF,
  },
};

test.each(Object.entries(QUESTIONS))(
  'Apollo’s gateway gives the same answer to %s',
  async (_name, { query, variables: given = {}, as }) => {
    const document = parse(query);
    const declared = new Set([...query.matchAll(/\$(\w+)\s*:/g)].map(([, name]) => name));
    const variables = Object.fromEntries(
      Object.entries(given).filter(([name]) => declared.has(name)),
    );
    const queryHash = createHash('sha256').update(query).digest('hex');
    const operation = { query, document, operationName: null, variables, queryHash };
    const viewer = await viewerOf(as);
    const ours = await hub.engine.execute(operation, viewer);
    const theirs = await gatewayExecutes(operation, viewer);
    expect(JSON.stringify(ours.data)).toBe(JSON.stringify(theirs.data));
    const brief = (errors: any) =>
      errors?.map(({ path, extensions }: any) => [path, extensions.code]);
    expect(brief(ours.errors)).toEqual(brief(theirs.errors));
    expect(Object.values(ours.data ?? {}).length).toBeGreaterThan(0);
  },
);
