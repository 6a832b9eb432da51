import {
  type ASTNode,
  type ASTVisitor,
  BREAK,
  GraphQLError,
  Kind,
  type ValidationContext,
  ValuesOfCorrectTypeRule,
  visit,
} from 'graphql';
import { badInput, HubError } from '../subgraphs/shared/errors.ts';

/**
 * graphql's rule for literals, with its findings as BAD_USER_INPUT that name the argument. Its own
 * messages quote the value.
 */
export function literalsRule(context: ValidationContext): ASTVisitor {
  const renaming = Object.create(context) as ValidationContext;
  renaming.reportError = (error: GraphQLError) => {
    const [node] = error.nodes ?? [];
    const argument = node ? argumentOf(context.getDocument(), node) : 'argument';
    const found = badInput(argument, messageOf(error, argument, context));
    context.reportError(Object.assign(found, { nodes: error.nodes, locations: error.locations }));
  };
  return ValuesOfCorrectTypeRule(renaming);
}

function messageOf(error: GraphQLError, argument: string, context: ValidationContext): string {
  const { originalError } = error;
  if (originalError instanceof HubError) return originalError.message;
  if (error.message.startsWith('Field "')) return error.message;
  return `${argument} is not of the type ${String(context.getInputType() ?? 'that is asked for')}.`;
}

/** Where in its document a value stands: `filter.level`, `$filter.level` in a default. */
export function argumentOf(document: ASTNode, target: ASTNode): string {
  let found = 'argument';
  visit(document, {
    enter(node, _key, _parent, _path, ancestors) {
      if (node !== target) return undefined;
      found = argumentPath([...ancestors, node]) || found;
      return BREAK;
    },
  });
  return found;
}

/** The names of the argument and input fields on the way down to a value. */
export function argumentPath(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string {
  return ancestors
    .flatMap((step) => {
      if (!('kind' in step)) return [];
      if (step.kind === Kind.VARIABLE_DEFINITION) return [`$${step.variable.name.value}`];
      return step.kind === Kind.ARGUMENT || step.kind === Kind.OBJECT_FIELD ? [step.name.value] : [];
    })
    .join('.');
}
