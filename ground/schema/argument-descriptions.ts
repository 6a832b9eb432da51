import { type DocumentNode, type InputValueDefinitionNode, Kind, visit } from 'graphql';

/** What an argument of this name means on every field; a field may describe its own instead. */
const MEANINGS: Readonly<Record<string, string>> = {
  id: 'Its id, as an answer of the hub gave it. 标识',
  code: 'Its code. 代码',
  filter: 'Which rows; all conditions hold together. 筛选条件',
  orderBy: 'How the rows are sorted. 排序',
  asOf: 'The day it describes, today when left out. 日期',
  on: 'The day, today when left out. 日期',
  input: 'What to do, on what. 操作内容',
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
