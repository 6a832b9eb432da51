import {
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
  visit,
} from 'graphql';
import { isClosed } from '../ground/access/matrix.ts';
import { NODES_TAG } from '../ground/serving/id-fields.ts';
import { FIELD_CLASSES } from '../ground/schema/field-class.ts';

const BUILT_IN = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

/**
 * Derives the class tags that nobody writes: connections and edges take their node's class,
 * arguments and inputs the class of the field they serve, enums and scalars the classes of all
 * fields that use them. A contract drops an untagged optional argument without a word, so nothing
 * may stay untagged.
 */
export function deriveClasses(document: DocumentNode): DocumentNode {
  const types = new Map<string, TypeDefinitionNode>();
  for (const definition of document.definitions) {
    if ('fields' in definition || definition.kind.endsWith('TypeDefinition')) {
      const type = definition as TypeDefinitionNode;
      types.set(type.name.value, type);
    }
  }
  const tags = new Map<ASTNode, Set<string>>();
  const add = (node: ASTNode, classes: Iterable<string>): boolean => {
    const held = tags.get(node) ?? new Set<string>();
    const before = held.size;
    for (const one of classes) held.add(one);
    tags.set(node, held);
    return held.size > before;
  };

  const propagate = (type: TypeNode, classes: ReadonlySet<string>): void => {
    const name = namedType(type);
    const definition = types.get(name);
    if (!definition || BUILT_IN.has(name)) return;
    if (definition.kind === Kind.SCALAR_TYPE_DEFINITION) add(definition, classes);
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && add(definition, classes)) {
      for (const value of definition.values ?? []) add(value, classes);
    }
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && add(definition, classes)) {
      for (const field of definition.fields ?? []) tagInput(field, classes);
    }
  };
  const tagInput = (input: InputValueDefinitionNode, classes: ReadonlySet<string>): void => {
    const own = writtenTags(input);
    add(input, own.size > 0 ? own : classes);
    propagate(input.type, tags.get(input)!);
  };

  for (const type of types.values()) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? []) {
      if (isInaccessible(field)) continue;
      const classes = fieldTags(type, field, types);
      add(field, classes);
      // What is opened to elders by name, such as whom a guardian acts for, stays theirs.
      const opened = classes.has('elder');
      if (!opened && listsPeople(type, field, types)) add(field, ['not-elder']);
      propagate(field.type, classes);
      for (const argument of field.arguments ?? []) tagInput(argument, classes);
    }
  }
  return visit(document, {
    enter(node) {
      const wanted = tags.get(node);
      if (!wanted || !('directives' in node)) return undefined;
      // A tag on an input type would open all its fields, the ones of a higher class too.
      if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return undefined;
      const written = writtenTags(node);
      const missing = [...wanted].filter((tag) => !written.has(tag)).sort();
      if (missing.length === 0) return undefined;
      return { ...node, directives: [...(node.directives ?? []), ...missing.map(tagDirective)] };
    },
  });
}

/** What is wrong with the classes of a schema; empty when every field has exactly one. */
export function classProblems(document: DocumentNode): string[] {
  const problems: string[] = [];
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION)
      continue;
    for (const field of type.fields ?? []) {
      if (isInaccessible(field) || writtenTags(field).has(NODES_TAG)) continue;
      const at = `${type.name.value}.${field.name.value}`;
      const classes = [...writtenTags(field)].filter((tag) => isClass(tag));
      if (type.name.value === 'Mutation') {
        const audiences = writtenTags(field).size - classes.length;
        if (classes.length > 0 || audiences === 0) problems.push(`${at} names no audience alone`);
        continue;
      }
      if (classes.length !== 1) problems.push(`${at} has ${classes.length} classes, not one`);
      const closed = classes[0] !== 'p0';
      const nullable = field.type.kind !== Kind.NON_NULL_TYPE;
      const structural = isPageType(type as ObjectTypeDefinitionNode) || field.name.value === 'id';
      const root = type.name.value === 'Query';
      const isList = namedType(field.type).endsWith('Connection');
      if (root && isList && classes[0] === 'p2') {
        problems.push(`${at} lists people: p3, for staff, not ${classes[0]}`);
      }
      if (closed && !nullable && !structural && !root)
        problems.push(`${at} is ${classes[0]} and not nullable`);
    }
  }
  return problems;
}

function fieldTags(
  type: ObjectTypeDefinitionNode,
  field: FieldDefinitionNode,
  types: ReadonlyMap<string, TypeDefinitionNode>,
): Set<string> {
  const own = writtenTags(field);
  if (own.size > 0 || !isPageType(type)) return own;
  const node = nodeOf(type, types);
  const lists = (node?.fields ?? []).filter((f) => !isInaccessible(f)).map(writtenTags);
  const lowest = FIELD_CLASSES.find((one) => lists.some((tags) => tags.has(one)));
  const exceptions = lists.flatMap((tags) => [...tags].filter((tag) => !isClass(tag)));
  return new Set([...(lowest ? [lowest] : []), ...exceptions]);
}

/** Whether an open type has here a list of rows that are closed: an elder has hers under herself. */
function listsPeople(
  type: ObjectTypeDefinitionNode,
  field: FieldDefinitionNode,
  types: ReadonlyMap<string, TypeDefinitionNode>,
): boolean {
  const page = types.get(namedType(field.type));
  if (page?.kind !== Kind.OBJECT_TYPE_DEFINITION || !isPageType(page)) return false;
  if (isPageType(type) || isClosed(type.name.value)) return false;
  const node = nodeOf(page, types);
  const held = [node?.name.value, ...(node?.fields ?? []).map((one) => namedType(one.type))];
  return held.some((name) => name !== undefined && isClosed(name));
}

function isPageType(type: ObjectTypeDefinitionNode): boolean {
  return /(Edge|Connection)$/.test(type.name.value);
}

function nodeOf(
  type: ObjectTypeDefinitionNode,
  types: ReadonlyMap<string, TypeDefinitionNode>,
): ObjectTypeDefinitionNode | undefined {
  const field = type.fields?.find((f) => f.name.value === 'node' || f.name.value === 'nodes');
  return field && (types.get(namedType(field.type)) as ObjectTypeDefinitionNode | undefined);
}

function isClass(tag: string): boolean {
  return (FIELD_CLASSES as readonly string[]).includes(tag);
}

function isInaccessible(node: { directives?: readonly ConstDirectiveNode[] }): boolean {
  return (node.directives ?? []).some((directive) => directive.name.value === 'inaccessible');
}

/** The tags that open a node; what an audience is denied (`NotFor`) is the field's alone. */
function writtenTags(node: ASTNode): Set<string> {
  const directives = ((node as InputObjectTypeDefinitionNode).directives ??
    []) as ConstDirectiveNode[];
  return new Set(
    directives
      .filter((directive) => directive.name.value === 'tag')
      .flatMap((directive) => directive.arguments ?? [])
      .flatMap((argument) => (argument.value.kind === Kind.STRING ? [argument.value.value] : []))
      .filter((tag) => !tag.startsWith('not-')),
  );
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function tagDirective(name: string): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'tag' },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'name' },
        value: { kind: Kind.STRING, value: name },
      },
    ],
  };
}
