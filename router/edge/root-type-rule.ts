import { GraphQLError, type ValidationContext, type ASTVisitor } from 'graphql';

/**
 * Refuses an operation of a kind that the contract does not have. The rules of the specification have
 * no type in which to look its fields up, so they skip them. The engine knows the whole supergraph and
 * would run it.
 */
export function rootTypeRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return undefined;
      const message = `The caller's schema has no ${node.operation}.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
      return false;
    },
  };
}
