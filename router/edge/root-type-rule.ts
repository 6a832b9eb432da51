import { GraphQLError, type ValidationContext, type ASTVisitor } from 'graphql';

/**
 * An operation of a kind that the contract has not: the rules of the specification pass over its
 * fields, for want of a type to look them up in, and the engine, which knows the whole supergraph,
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
