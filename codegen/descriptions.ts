import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';

const HAN = /\p{Script=Han}/u;
const ENGLISH = /\p{Script=Latin}{2}/u;
const INNER = /subgraph|supergraph|federation/i;
const UNFINISHED = /\b(TODO|FIXME|XXX|TBD)\b/;

/** What of a contract a reader can look up that is not described in English and in Chinese. */
export function descriptionProblems(contract: DocumentNode): string[] {
  return described(contract).flatMap(({ at, text }) => {
    if (text === '') return [`${at} has no description`];
    if (UNFINISHED.test(text)) return [`${at}: its description is not finished`];
    if (INNER.test(text)) return [`${at}: its description names a part that the hub is built of`];
    if (!HAN.test(text)) return [`${at}: its description has no Chinese term`];
    return ENGLISH.test(text) ? [] : [`${at}: its description has no English`];
  });
}

type Describable = ASTNode & { description?: { value: string }; name?: { value: string } };

/** Types, fields, arguments, input fields and values, with their descriptions; and the schema itself. */
function described(contract: DocumentNode): { at: string; text: string }[] {
  const found: { at: string; text: string }[] = [];
  const place: string[] = [];
  visit(contract, {
    enter(node) {
      if (node.kind === Kind.DIRECTIVE_DEFINITION) return false;
      if (!isDescribable(node)) return undefined;
      place.push(node.name?.value ?? 'schema');
      found.push({ at: place.join('.'), text: node.description?.value.trim() ?? '' });
      return undefined;
    },
    leave(node) {
      if (node.kind !== Kind.DIRECTIVE_DEFINITION && isDescribable(node)) place.pop();
    },
  });
  return found;
}

const DESCRIBABLE = new Set<string>([
  Kind.SCHEMA_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
]);

function isDescribable(node: ASTNode): node is Describable {
  return DESCRIBABLE.has(node.kind);
}
