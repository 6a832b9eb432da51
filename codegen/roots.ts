import { type DocumentNode, Kind, type OperationTypeNode } from 'graphql';
import type { Audience } from '../ground/identity/viewer.ts';

const READERS: Readonly<Record<Audience, string>> = {
  open: 'everybody, without a token. 公开接口',
  developer: 'applications of developers. 开发者接口',
  partner: 'partner cities. 合作城市接口',
  elder: 'elders. 老年人接口',
  staff: 'staff of civil affairs offices. 民政工作人员接口',
};

const ROOTS: Readonly<Record<string, string>> = {
  Query: 'What can be read. 查询',
  Mutation:
    'What can be changed. Each change takes an idempotency key and answers with what it came to. 变更',
};

/** A contract that says what it is, and what its root types are for. */
export function withRoots(contract: DocumentNode, audience: Audience): DocumentNode {
  const definitions = contract.definitions.filter(({ kind }) => kind !== Kind.SCHEMA_DEFINITION);
  const roots = definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value in ROOTS
      ? [definition.name.value]
      : [],
  );
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.SCHEMA_DEFINITION,
        description: text(`The elder-care data hub, for ${READERS[audience]}`),
        operationTypes: roots.map((name) => ({
          kind: Kind.OPERATION_TYPE_DEFINITION,
          operation: name.toLowerCase() as OperationTypeNode,
          type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
        })),
      },
      ...definitions.map((definition) =>
        definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value in ROOTS
          ? { ...definition, description: text(ROOTS[definition.name.value]!) }
          : definition,
      ),
    ],
  };
}

function text(value: string) {
  return { kind: Kind.STRING, value, block: true } as const;
}
