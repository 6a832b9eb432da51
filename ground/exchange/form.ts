import { Directive, ObjectType } from 'type-graphql';
import { Work } from '../schema/field-class.ts';
import { ListSize } from '../schema/list-size.ts';
import type { SubgraphContext } from '../serving/context.ts';
import type { WorkflowRow } from '../workflow/workflow-fields.ts';
import type { Importable } from './importable.ts';
import { ColumnKind } from './kinds.ts';
import { meaningsOf } from './mapping.ts';

/** Values that a column of a list has at most, columns of a form, and words of a source's mapping. */
const MOST_VALUES = 50;
const MOST_COLUMNS = 50;
export const MOST_MEANINGS = 500;

@ObjectType({ description: 'A value that words of a source stand for. 取值' })
@Directive('@shareable')
export class ImportValue {
  @Work(() => String, { description: 'The value, as the hub has it. 取值' })
  value: string;

  @Work(() => String, { description: 'What it is called, in English and Chinese. 名称' })
  label: string;
}

@ObjectType({ description: 'A column that an import takes and an export gives. 列' })
@Directive('@shareable')
export class ImportColumn {
  @Work(() => String, { description: 'Its name in the rows of the mutation. 列名' })
  field: string;

  @Work(() => String, { description: 'Its heading, which an export writes. 表头' })
  heading: string;

  @Work(() => [String], { description: 'Other headings by which it is known. 其他表头' })
  also: string[];

  @Work(() => ColumnKind, { description: 'What it holds. 列类型' })
  kind: ColumnKind;

  @Work(() => Boolean, { description: 'Whether a new row needs it. 是否必填' })
  required: boolean;

  @Work(() => Boolean, {
    description:
      'Whether it says which row it is where the source has no id of its own. 是否匹配依据',
  })
  natural: boolean;

  @Work(() => String, {
    nullable: true,
    description:
      'Where the graph has it, from the row on; null for what it does not show. 查询路径',
  })
  select: string | null;

  @ListSize(MOST_VALUES)
  @Work(() => [ImportValue], { description: 'The values of a list, none for others. 可选值' })
  values: ImportValue[];
}

@ObjectType({ description: 'What a heading or a word of a source stands for. 对照项' })
@Directive('@shareable')
export class ImportMeaning {
  @Work(() => String, {
    nullable: true,
    description: 'The column in which the word stands; null for a heading. 所在列',
  })
  field: string | null;

  @Work(() => String, { description: 'The word or heading. 来源用词' })
  word: string;

  @Work(() => String, {
    nullable: true,
    description:
      'The value that a word stands for, or the column of a heading; null for a heading that is ' +
      'left out. 含义',
  })
  meaning: string | null;
}

@ObjectType({ description: 'What files and systems bring in of one noun, and how. 导入表单' })
@Directive('@shareable')
export class ImportForm {
  @ListSize(MOST_COLUMNS)
  @Work(() => [ImportColumn], { description: 'Its columns, in their order. 列' })
  columns: ImportColumn[];

  @ListSize(MOST_MEANINGS)
  @Work(() => [ImportMeaning], {
    description:
      'What the headings and words of the source stand for, as the office has said. 对照表',
  })
  mapping: ImportMeaning[];

  @Work(() => String, { description: 'The list of the graph that an export reads. 查询列表' })
  list: string;

  @Work(() => String, {
    nullable: true,
    description:
      'Where the rows hang on the nodes of that list; null where they are the nodes. 下级列表',
  })
  under: string | null;

  @Work(() => Boolean, {
    description: 'Whether that is a connection, and not a row or some without pages. 是否分页',
  })
  paged: boolean;

  @Work(() => String, {
    nullable: true,
    description: 'The `status` of the rows that an export gives; null for all. 导出状态',
  })
  state: string | null;
}

export async function formOf<Row extends WorkflowRow<string> & object>(
  { entity, columns, natural, list }: Importable<Row>,
  context: SubgraphContext,
  source: string | null,
): Promise<ImportForm> {
  const meanings = source === null ? [] : (await meaningsOf(context, entity.name, source)).all;
  return {
    columns: Object.entries(columns).map(
      ([field, { text, kind, also = [], required, select }]) => ({
        ...{ field, heading: headingOf(text), also: [...also], kind: kind.kind },
        ...{ required: required ?? false, natural: natural.some((way) => way.includes(field)) },
        select: select === undefined ? field : select,
        values: Object.entries(kind.values ?? {}).map(([value, label]) => ({ value, label })),
      }),
    ),
    mapping: meanings.map(({ field, word, meaning }) => ({
      ...{ field: field === '' ? null : field, word },
      meaning: meaning === '' ? null : meaning,
    })),
    list: list.field,
    under: list.under ?? null,
    paged: list.paged ?? true,
    state: list.state ?? null,
  };
}

/** The Chinese part of a text, which is the heading of a column. */
export function headingOf(text: string): string {
  return text.slice(text.lastIndexOf('. ') + 2);
}
