import { type ConstDirectiveNode, type InterfaceTypeDefinitionNode, Kind } from 'graphql';
import { Directive } from 'type-graphql';

const TAG = 'one-type';

/**
 * Of an interface whose types the router alone must tell apart, to know whom to ask: the contracts
 * show it as an object type, and `__typename` is its name.
 */
export function OneType(): ClassDecorator {
  return Directive(`@tag(name: "${TAG}")`) as ClassDecorator;
}

/** Whether clients meet an interface of the supergraph as one object type. */
export function isOneType({ directives = [] }: InterfaceTypeDefinitionNode): boolean {
  return (directives as readonly ConstDirectiveNode[])
    .filter(({ name }) => name.value === 'tag')
    .flatMap((directive) => directive.arguments ?? [])
    .some(({ value }) => value.kind === Kind.STRING && value.value === TAG);
}
