import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { SubgraphContext } from './context.ts';

/** The member of an answer's extensions in which a subgraph says whom it read about. */
export const DIGEST = 'record';

/** For answers to other processes: whom they are about stands in the outbox before they leave. */
export function recording(
  present: (formatted: GraphQLFormattedError, error: GraphQLError) => GraphQLFormattedError,
): ApolloServerPlugin<SubgraphContext> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ contextValue, response: { body } }) {
        if (body.kind !== 'single') return;
        try {
          const digest = await contextValue.recorded();
          if (digest) body.singleResult.extensions = { [DIGEST]: digest };
        } catch (error) {
          const refused = error as GraphQLError;
          body.singleResult = { data: null, errors: [present(refused.toJSON(), refused)] };
        }
      },
    }),
  };
}
