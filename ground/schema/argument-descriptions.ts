import { type DocumentNode, type InputValueDefinitionNode, Kind, visit } from 'graphql';

/** What an argument of this name means on every field; a field may describe its own instead. */
const MEANINGS: Readonly<Record<string, string>> = {
  id: 'Its id, as an answer of the hub gave it.',
  code: 'Its code.',
  filter: 'Which rows; all conditions hold together.',
  orderBy: 'How the rows are sorted.',
  asOf: 'The day it describes, today when left out.',
  on: 'The day, today when left out.',
  input: 'What to do, on what.',
};

/** Gives the arguments that every list and look-up has in common their description. */
export function describeArguments(document: DocumentNode): DocumentNode {
  return visit(document, {
    FieldDefinition: (field) => ({ ...field, arguments: field.arguments?.map(described) }),
  });
}

function described(argument: InputValueDefinitionNode): InputValueDefinitionNode {
  const value = MEANINGS[argument.name.value];
  if (argument.description || value === undefined) return argument;
  return { ...argument, description: { kind: Kind.STRING, value } };
}
