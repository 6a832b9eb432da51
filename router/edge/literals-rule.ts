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
import { valueProblem } from './value-problem.ts';

/**
 * graphql's rule for literals, with its findings as BAD_USER_INPUT that name the argument. Its own
 * messages quote the value.
 */
export function literalsRule(context: ValidationContext): ASTVisitor {
  let current: ASTNode | undefined;
  const renaming = Object.create(context) as ValidationContext;
  renaming.reportError = (error: GraphQLError) => {
    // A scalar's own refusal comes without its node.
    const nodes = error.nodes ?? (current && [current]);
    const argument = nodes?.[0] ? argumentOf(context.getDocument(), nodes[0]) : 'argument';
    const { locations } = new GraphQLError('', { nodes });
    const unknown = nodes?.[0]?.kind === Kind.OBJECT_FIELD;
    const type = unknown ? context.getParentInputType() : context.getInputType();
    const found = valueProblem(error, argument, type);
    context.reportError(Object.assign(found, { nodes, locations }));
  };
  const rule = ValuesOfCorrectTypeRule(renaming) as Record<string, (node: ASTNode) => unknown>;
  const remembering = Object.entries(rule).map(([kind, enter]) => [
    kind,
    (node: ASTNode) => {
      current = node;
      return enter(node);
    },
  ]);
  return Object.fromEntries(remembering) as ASTVisitor;
}

/** Where in its document a value stands: `filter.level`, `$filter.level` in a default. */
export function argumentOf(document: ASTNode, target: ASTNode): string {
  let found = 'argument';
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (node !== target) return undefined;
      found = argumentPath([...ancestors, parent, node]) || found;
      return BREAK;
    },
  });
  return found;
}

/** The names of the argument and input fields on the way down to a value. */
export function argumentPath(way: readonly (ASTNode | readonly ASTNode[] | undefined)[]): string {
  return way
    .flatMap((step) => {
      if (step === undefined || !('kind' in step)) return [];
      if (step.kind === Kind.VARIABLE_DEFINITION) return [`$${step.variable.name.value}`];
      return step.kind === Kind.ARGUMENT || step.kind === Kind.OBJECT_FIELD
        ? [step.name.value]
        : [];
    })
    .join('.');
}
