import { exchangeOf, type Exchange } from '../../../ground/exchange/exchange.ts';
import type { Column, Importable, Values } from '../../../ground/exchange/importable.ts';
import { type Kind, nationalIdKind } from '../../../ground/exchange/kinds.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { RegisterState } from '../../../ground/workflow/register.ts';
import type { WorkflowRow } from '../../../ground/workflow/workflow-fields.ts';
import { elderByNationalId } from './by-national-id.ts';
import { publishElder } from './facts.ts';

/** An elder by her identity number, or by her id in the hub; the value is her key. */
const elderKind: Kind<string> = {
  kind: 'NUMBER_TEXT',
  async read(cell, reading) {
    const { context, field } = reading;
    if (/[g-w]/i.test(cell)) return context.key('Elder', field, cell);
    const number = await nationalIdKind.read(cell, reading);
    const elder = number && (await elderByNationalId(context.rows, context.today, number));
    if (!elder) throw REFUSED.NOT_KNOWN(field);
    return elder.key;
  },
};

const ELDER: Column = {
  text: 'The elder, by identity number or id. 老年人身份证号',
  kind: elderKind,
  also: ['老人身份证号', '老年人公民身份号码', '身份证号', '公民身份号码'],
  ...{ required: true, fixed: true, held: 'elderKey', select: '^id' },
};

interface Entry extends WorkflowRow<RegisterState> {
  key: string;
  elderKey: string;
  updatedAt: Date;
}

/** What a register about elders says of its files. */
interface About<Row extends Entry> extends Pick<
  Importable<Row>,
  'name' | 'text' | 'entity' | 'fieldClass' | 'workflow' | 'columns'
> {
  /** Where an export finds the entries, under an elder unless `field` says otherwise. */
  under: string;
  paged?: false;
  /** Where they hang on another list: that, and where the entry says itself of whom it is. */
  field?: string;
  elderAt?: string;
  /** The columns by which an entry of hers is known beside others. */
  by: readonly (keyof Row & string)[];
  /** What else two entries may not say at the same time, beside of whom they are. */
  turns?(values: Values): readonly string[];
  /** Whether others decide by it. */
  published?: true;
}

/** How files bring in a register about elders: by whom it is about, and what tells her entries apart. */
export function exchangeAbout<Row extends Entry & object>({
  under,
  paged,
  field = 'elders',
  elderAt = '^id',
  by,
  turns,
  published,
  columns,
  ...noun
}: About<Row>): Exchange {
  const { entity } = noun;
  return exchangeOf<Row>({
    ...noun,
    creates: `record${entity.name}`,
    corrects: `correct${entity.name}`,
    list: { field, under, state: 'HOLDS', ...(paged === false && { paged }) },
    natural: [['elder', ...by]],
    columns: { elder: { ...ELDER, select: elderAt }, ...columns },
    turns: (values) => [...[values.elder].filter(isText), ...(turns?.(values) ?? [])],
    async find(values: Values, { rows }) {
      const { elder } = values;
      if (typeof elder !== 'string') return null;
      const order = { expression: 'e.key' };
      const held = { status: 'HOLDS' } as never;
      const hers = await rows.listBy(entity, 'elderKey', elder, order, held);
      return hers.find((row) => by.every((name) => row[name] === values[name]))?.key ?? null;
    },
    ...(published && {
      erased: ({ row, context, em }) => publishElder(context, em, row.elderKey),
    }),
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
