import { type ClassType, Directive, Int, Mutation, ObjectType, Query } from 'type-graphql';
import { fieldsOf, one } from '../row/fields.ts';
import { argument, context, ResolverClass } from '../row/resolver-class.ts';
import { Class, For, NotFor, Open } from '../schema/field-class.ts';
import { labelled } from '../schema/labelled.ts';
import { ListSize } from '../schema/list-size.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { audiencesOf } from '../workflow/actions.ts';
import { UserError } from '../workflow/payload.ts';
import { formOf, ImportForm } from './form.ts';
import type { Importable } from './importable.ts';
import { ImportedRow } from './imported-row.ts';
import { importInputs, MOST_IMPORTED } from './inputs.ts';
import { ImportMapping } from './mapping.ts';
import { importActions, requireOffice } from './office.ts';
import { MOST_TOLD, sayMapping, type SentMapping } from './say-mapping.ts';
import { MOST_FINDINGS, type RowAnswer } from './row-answer.ts';
import { type BatchAnswer, type SentBatch, takeBatch } from './take-batch.ts';
import type { Held } from './take-row.ts';
import { type Undo, undoBatch, undoName, type Undone } from './undo.ts';

const ImportOutcome = labelled('ImportOutcome', 'What became of a row of an import. 导入结果', {
  CREATED: 'It was not there and has been made. 新增',
  CHANGED: 'The register says now what it says. 更新',
  SAME: 'The register says it already. 无变化',
  REFUSED: 'It is left out, see its errors. 未通过',
  CONFLICT: 'Staff have said something else, which stands. 冲突',
});

@ObjectType({ description: 'What taking a batch back came to. 撤销结果' })
@Directive('@shareable')
class ImportUndone implements Undone {
  @Open(() => Int, { description: 'Rows that are as they were before the batch. 已撤销' })
  undone: number;

  @Open(() => Int, {
    description: 'Rows that stay, since somebody has changed them or rests on them. 保留',
  })
  kept: number;

  @Open(() => String, {
    nullable: true,
    description: 'Where the next call goes on; null at the end. 续点',
  })
  next: string | null;

  @Open(() => Boolean, {
    description: 'Whether this very input was done before, and nothing was done now. 是否重放',
  })
  replayed: boolean;
}

/** What became of one row, with the row itself for who asks. */
interface ShownAnswer extends RowAnswer {
  rowKey: string | null;
}

function answerTypes<Row extends Held>({
  name,
  entity,
  fieldClass,
  text,
  workflow,
}: Importable<Row>) {
  const called = text.slice(text.lastIndexOf(' ') + 1);

  @ObjectType(`${entity.name}ImportAnswer`, {
    description: `What became of one row of an import of ${name}. ${called}导入结果`,
  })
  class ImportAnswer implements ShownAnswer {
    @Open(() => Int, { description: 'Its line, as it was sent. 行号' })
    line: number;

    @Open(() => ImportOutcome, { description: 'What became of it. 结果' })
    outcome: keyof typeof ImportOutcome;

    @ListSize(MOST_FINDINGS)
    @Open(() => [UserError], {
      description: 'Why it was left out, at its columns; empty when it was taken. 错误',
    })
    userErrors: UserError[];

    rowKey: string | null;
  }

  @ObjectType(`Import${plural(name)}Payload`, {
    description: `What an import of ${name} came to, row by row. ${called}导入结果`,
  })
  class ImportPayload implements BatchAnswer {
    @ListSize(MOST_IMPORTED)
    @Open(() => [ImportAnswer], {
      description: 'The rows, in the order in which they were sent. 各行结果',
    })
    rows: ImportAnswer[];

    @Open(() => Boolean, {
      description: 'Whether this very input was done before, and nothing was done now. 是否重放',
    })
    replayed: boolean;
  }

  const row = entity.name.charAt(0).toLowerCase() + entity.name.slice(1);
  const shown = fieldsOf<ShownAnswer>(ImportAnswer as ClassType<ShownAnswer>, {
    [row]: one<ShownAnswer, Row>(
      fieldClass,
      () => entity,
      ['rowKey', workflow.primaryKey as keyof Row & string],
      'The row of the register, with LIKE_ANOTHER the one that it may be; null where it was left out, and in ' +
        'a dry run where it is new. 登记记录',
    ),
  });
  return { ImportPayload, shown };
}

@ObjectType({ description: 'What saying a mapping came to. 对照结果' })
@Directive('@shareable')
class ImportMapped {
  @ListSize(MOST_TOLD)
  @Open(() => [UserError], { description: 'What kept it from being said. 错误' })
  userErrors: UserError[];

  @Open(() => Boolean, {
    description: 'Whether this very input was done before, and nothing was done now. 是否重放',
  })
  replayed: boolean;
}

/** What a noun has by being importable: its mutations, its form and the tables behind them. */
export interface Exchange {
  resolvers: readonly Function[];
  tables: readonly [typeof ImportedRow, typeof ImportMapping];
}

/** The mutations and the form of a noun that files and city systems bring in. */
export function exchangeOf<Row extends Held>(noun: Importable<Row>): Exchange {
  const { name, text, creates, workflow } = noun;
  const called = text.slice(text.lastIndexOf(' ') + 1);
  const { ImportPayload, shown } = answerTypes(noun);
  const inputs = importInputs(noun);
  const { roles } = workflow.machine.actions[creates]!;
  const by = `staff, and systems of a city, with the role ${roles.join(' or ')}`;
  const derived = new ResolverClass();
  const mutation = (
    field: string,
    type: () => unknown,
    description: string,
    Input: new () => object,
    does: (within: SubgraphContext, input: never) => unknown,
  ): void =>
    derived.method(
      field,
      [
        Mutation(type as never, { description }),
        For(...audiencesOf(workflow.machine.actions[creates]!)),
      ],
      [context, argument('input', () => Input)],
      does as never,
    );

  mutation(
    `import${plural(name)}`,
    () => ImportPayload,
    `Takes rows of a source into the register, each by ${importActions(noun).join(' or ')}, with all that this ` +
      'refuses; a row that is refused leaves no trace, the others are kept. Who it is follows from the id ' +
      'in the source, else from a natural key. What staff have said since stands (CONFLICT). By ' +
      `${by}. 批量导入${called}`,
    inputs.Rows,
    (within, input: SentBatch) => takeBatch(noun, within, input),
  );
  mutation(
    undoName(name),
    () => ImportUndone,
    'Takes back what a batch did, as far as nobody has touched the rows since: what it made is erased, ' +
      `what it changed is as it was. By ${by}. 撤销${called}导入批次`,
    inputs.Undo,
    (within, input: Undo) => undoBatch(noun, within, input),
  );
  mutation(
    `map${plural(name)}Import`,
    () => ImportMapped,
    'Says what headings and words of a source stand for, for imports of the office and of those below ' +
      `it. Refused with INVALID_VALUE. By ${by}. 设置${called}导入对照表`,
    inputs.Mapping,
    (within, input: SentMapping) => sayMapping(noun, within, input),
  );
  derived.method(
    `${name}ImportForm`,
    [
      Query(() => ImportForm, {
        nullable: true,
        description: `The columns that an import of ${name} takes and an export gives, and what words of a source stand for. ${called}导入表单`,
      }),
      Class('p1'),
      NotFor('elder'),
    ],
    [
      context,
      argument('source', () => String, {
        nullable: true,
        description:
          'The source whose words and headings are told; none where it is left out. 来源',
      }),
    ],
    (within: SubgraphContext, source?: string | null) => {
      requireOffice(within, creates);
      return formOf(noun, within, source ?? null);
    },
  );
  return { resolvers: [derived.target, shown], tables: [ImportedRow, ImportMapping] };
}

function plural(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
