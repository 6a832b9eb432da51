import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { ACCESS_RULES, VERDICTS } from '../ground/access/explain.ts';
import { LIMITS } from '../ground/serving/limits.ts';
import type { DeclaredSize } from '../ground/schema/list-size.ts';

const values = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts)
    .map(([name, text]) => `"${text}"\n${name}`)
    .join('\n');

const EXPLAIN = `
"Whether the caller would get a field. 可见性结论"
enum AccessVerdict { ${values(VERDICTS)} }

"By which rule that is so. 可见性规则"
enum AccessRule { ${values(ACCESS_RULES)} }

"What the caller would get of one field of an operation. 字段可见性"
type FieldAccess {
  "Where it stands: response keys from the root, joined by dots. 路径"
  path: String!
  "What the caller would get. 结论"
  verdict: AccessVerdict!
  "By which rule. 规则"
  rule: AccessRule!
  "Roles of staff that read it, where those of the caller do not. 可查看的角色"
  roles: [StaffRole!]!
}

type Query {
  "What the caller would get of each field of an operation, before it is run. No row is looked at. 可见性说明"
  explainAccess(
    "The text of one operation, with its fragments; BAD_USER_INPUT for anything else. 操作文本"
    operation: String!
    "Its variables as JSON, for @skip and @include. 变量（JSON）"
    variables: String
  ): [FieldAccess!]
}
`;

/** How long the list that it gives can get. */
export const EXPLAIN_SIZE: [string, DeclaredSize] = [
  'Query.explainAccess',
  { assumedSize: LIMITS.fields, slicingArguments: [] },
];

/** A contract with `explainAccess`, which the edge answers itself, as it does introspection. */
export function withExplain(contract: DocumentNode): DocumentNode {
  const added = parse(EXPLAIN, { noLocation: true }).definitions;
  const { fields } = added.at(-1) as ObjectTypeDefinitionNode;
  return {
    ...contract,
    definitions: [
      ...contract.definitions.map((definition) =>
        definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query'
          ? { ...definition, fields: [...(definition.fields ?? []), ...fields!] }
          : definition,
      ),
      ...added.slice(0, -1),
    ],
  };
}
