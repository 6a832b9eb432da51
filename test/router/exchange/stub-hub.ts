import type { Form } from '../../../router/exchange/form.ts';
import type { HubClient } from '../../../router/exchange/hub-client.ts';

const column = (field: string, heading: string, also: string[] = [], more: object = {}) => ({
  ...{ field, heading, also, kind: 'TEXT', required: false, natural: false, select: field },
  ...{ values: [], ...more },
});

/** A form of a noun with the columns that files of these tests have. */
export const FORM: Form = {
  list: 'elders',
  under: null,
  paged: true,
  state: null,
  columns: [
    column('nationalId', '公民身份号码', ['身份证号'], { required: true, natural: true }),
    column('name', '姓名', [], { required: true }),
    column('region', '居住地区划代码', ['区划代码'], { required: true }),
    column('phone', '电话', ['联系电话']),
    column('openedOn', '开业日期'),
    column('education', '文化程度', [], {
      values: [{ value: 'PRIMARY', label: 'Primary school. 小学' }],
    }),
  ] as Form['columns'],
  mapping: [
    { field: null, word: '老人姓名', meaning: 'name' },
    { field: null, word: '备注', meaning: null },
  ],
};

/** A hub that takes every row, and keeps what it was sent where somebody looks. */
export function stubHub(keep?: (row: Record<string, unknown>) => void): HubClient {
  return {
    language: 'en',
    ask: (query: string, variables: Readonly<Record<string, unknown>>) => {
      if (query.includes('ImportForm')) return Promise.resolve({ form: FORM }) as never;
      const { rows } = (variables as { input: { rows: Record<string, unknown>[] } }).input;
      for (const row of rows) keep?.(row);
      const answers = rows.map(({ line }) => ({ line, outcome: 'CREATED', userErrors: [] }));
      return Promise.resolve({ done: { rows: answers } }) as never;
    },
  };
}
