import { ArrayMaxSize, ArrayMinSize, Matches, ValidateNested } from 'class-validator';
import { ID } from 'type-graphql';
import {
  flagged,
  inputOf,
  line,
  listed,
  nested,
  optional,
  text,
  usually,
  valueOf,
  whole,
  words,
} from '../row/arguments.ts';
import { expected } from '../schema/argument-validation.ts';
import { CreateInput } from '../workflow/action-input.ts';
import { MOST_MEANINGS } from './form.ts';
import type { Column, Importable } from './importable.ts';

/** Rows of one mutation: what its deadline has time for, many times over. */
export const MOST_IMPORTED = 200;

/** Lines of a file: more than a spreadsheet holds. */
const LAST_LINE = 2 ** 31 - 1;

const source = line(
  'Name of where the rows come from, such as a system or a kind of file; at most 50 characters. 来源',
  50,
);
const batch = text(
  'Name of this delivery, 1 to 100 letters, digits, dots, - or _; the same rows under the same name ' +
    'are the same. 批次',
  Matches(/^[\w.-]{1,100}$/, expected('FORM')),
);
const dryRun = usually(
  flagged('Whether to say what would change, and to change nothing. 是否试运行'),
  false,
);

/** What a row says beside its columns. */
const ROW = {
  line: whole('Its line in the file, or its place in the delivery; answers name it. 行号', [
    0,
    LAST_LINE,
  ]),
  externalId: optional(text('Its id in the source. 来源标识')),
  id: optional(
    valueOf<string>(
      () => ID,
      'Its id in the hub, where somebody has said which one it is. 平台标识',
    ),
  ),
  version: optional(
    whole(
      'The version that it rests on, as an export gives it: then it may change what staff have said. 版本',
      [1, LAST_LINE],
    ),
  ),
  saidOn: optional(text('Day of its last change in the source. 来源更新日期')),
};

/** The types of the mutations of one noun. */
export interface ImportInputs {
  Rows: new () => object;
  Undo: new () => object;
  Mapping: new () => object;
}

const MeaningInput = inputOf(
  'ImportMeaningInput',
  'What a heading or a word of a source stands for. 对照项',
  {
    field: optional(text('The column in which the word stands; left out for a heading. 所在列')),
    word: words('The word or heading, as the source writes it. 来源用词', 100),
    meaning: optional(
      text(
        'The value that the word stands for, or the column of the heading; `-` leaves the heading ' +
          'out, nothing takes back what was said. 含义',
      ),
    ),
  },
);

export function importInputs({
  name,
  entity,
  columns,
}: Pick<Importable<never>, 'name' | 'columns'> & { entity: { name: string } }): ImportInputs {
  const plural = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const cells = Object.entries<Column>(columns).map(
    ([field, column]) => [field, optional(text(column.text))] as const,
  );
  const Row = inputOf(
    `${entity.name}ImportRow`,
    'A row as its source writes it, each cell as text; what is not known is left out. 导入行',
    { ...ROW, ...Object.fromEntries(cells) },
  );
  const rows = nested(Row, 'The rows. 数据行');
  return {
    Rows: inputOf(
      `Import${plural}Input`,
      'Rows of a source. 导入内容',
      {
        ...{ source, batch, dryRun },
        rows: {
          ...listed(rows),
          checks: [ArrayMinSize(1), ArrayMaxSize(MOST_IMPORTED), ...rows.checks],
        },
      },
      CreateInput as new () => object,
    ),
    Undo: inputOf(
      `Undo${plural}ImportInput`,
      'Which batch is taken back. 撤销内容',
      {
        ...{ source, batch, dryRun },
        after: optional(text('Where to go on: `next` of the call before. 续点')),
      },
      CreateInput as new () => object,
    ),
    Mapping: inputOf(
      `Map${plural}ImportInput`,
      'What headings and words of a source stand for from now on. 对照内容',
      {
        source,
        meanings: {
          ...listed(nested(MeaningInput, 'A heading or a word, and what it stands for. 对照项')),
          checks: [ArrayMinSize(1), ArrayMaxSize(MOST_MEANINGS), ValidateNested()],
        },
      },
      CreateInput as new () => object,
    ),
  };
}
