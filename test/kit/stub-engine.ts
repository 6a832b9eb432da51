import { execute, type FormattedExecutionResult, type GraphQLSchema } from 'graphql';
import { contractOf } from '../../router/edge/contract.ts';
import type { Engine, EngineOperation } from '../../router/engine/engine.ts';
import type { Audience, Viewer } from '../../ground/identity/viewer.ts';

const OPEN = `
  scalar Date
  enum Level { PROVINCE CITY }
  input Filter { level: Level since: Date names: [String!] inner: Filter }
  type Query {
    place(code: String!, level: Level): Place
    places(first: Int, filter: Filter): [Place!]
    fails: String
  }
  type Mutation { open(code: String!): Place }
  type Place { code: ID! name: String level: Level next: Place }`;

const PERSONAL = `
  extend type Query { elder(id: ID!): Elder }
  type Elder { id: ID! phone: String }`;

const FULL = `
  extend type Query { elder(id: ID!): Elder }
  type Elder { id: ID! phone: String diagnosis: String }`;

/** Small contracts that grow as the hub's do: a phone from developers on, a diagnosis for staff. */
export const STUB_CONTRACTS: Record<Audience, GraphQLSchema> = {
  open: contractOf(OPEN),
  developer: contractOf(OPEN + PERSONAL),
  partner: contractOf(OPEN + PERSONAL),
  elder: contractOf(OPEN + FULL),
  staff: contractOf(OPEN + FULL),
};

export interface StubEngine extends Engine {
  calls: { operation: EngineOperation; viewer: Viewer }[];
  isReady: boolean;
}

/** An engine without subgraphs, over the widest contract: it knows what the caller's may not. */
export function stubEngine(answer?: () => Promise<FormattedExecutionResult>): StubEngine {
  const calls: StubEngine['calls'] = [];
  const place = (code: string) => ({ code, name: `name of ${code}`, level: 'CITY', next: null });
  const rootValue = {
    place: ({ code }: { code: string }) => place(code),
    places: ({ first = 2 }) => Array.from({ length: first }, (_, n) => place(String(n))),
    open: ({ code }: { code: string }) => place(code),
    elder: ({ id }: { id: string }) => ({ id, phone: '130', diagnosis: 'none' }),
    fails: () => {
      throw new Error('select phone from elder at /srv/hub/x.js:1:2 postgres://hub@127.0.0.1');
    },
  };
  const engine: StubEngine = {
    calls,
    isReady: true,
    async execute(operation, viewer) {
      calls.push({ operation, viewer });
      if (answer) return answer();
      const { document, variables, operationName } = operation;
      return execute({
        schema: STUB_CONTRACTS.staff,
        document,
        variableValues: variables,
        operationName,
        rootValue,
      }) as Promise<FormattedExecutionResult>;
    },
    ready: async () => engine.isReady,
    close: async () => undefined,
  };
  return engine;
}
