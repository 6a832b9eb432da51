import type { Answer } from '../../../ground/access/answers.ts';
import { exchangeOf } from '../../../ground/exchange/exchange.ts';
import type { Importable } from '../../../ground/exchange/importable.ts';
import {
  dayKind,
  type Kind,
  regionKind,
  textKind,
  wholeKind,
} from '../../../ground/exchange/kinds.ts';
import { REFUSES } from '../../../ground/exchange/refuses.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { bookNumberHash } from './conditions.ts';
import { Household } from './entity.ts';
import { householdWorkflow } from './workflow.ts';

/** A number that a spreadsheet has rounded names no household. */
const SPOILT = /^\d(\.\d+)?e\+?\d+$/i;

/** The number of a household register; as the hub shows it, it says nothing. */
const bookKind: Kind<string | null> = {
  kind: 'NUMBER_TEXT',
  read(cell, { field }) {
    if (SPOILT.test(cell)) throw REFUSES.NUMBER_SPOILT(field);
    return cell.includes('*') ? null : cell.replace(/\s/gu, '').toUpperCase();
  },
  isSame: (value, held, { context }) => held === bookNumberHash(context, value!),
};

/** A household by the number of its register, or by its id in the hub; the value is its key. */
export const householdKind: Kind<string> = {
  kind: 'NUMBER_TEXT',
  async read(cell, reading) {
    const { context, field } = reading;
    const hash = bookNumberHash(context, cell.replace(/\s/gu, ''));
    const found = await context.rows.by(Household, 'bookNumberHash', hash);
    if (found) return found.key;
    if (!/[g-w_-]/i.test(cell)) throw REFUSED.NOT_KNOWN(field);
    return context.key('Household', field, cell);
  },
};

export const HOUSEHOLD_IS_USED: Answer = {
  name: 'household_is_used',
  says: 'Whether anybody is recorded as living in a household, or another one came of it. 户是否已被引用',
  sql: `select exists (select from household_membership where household_key = k.key)
      or exists (select from household where split_from_key = k.key)
    from (select ?::uuid as key) k`,
};

const HOUSEHOLDS: Importable<Household> = {
  name: 'households',
  text: 'households. 户',
  entity: Household,
  fieldClass: 'p3',
  workflow: householdWorkflow,
  creates: 'openHousehold',
  corrects: 'correctHousehold',
  list: { field: 'households', state: 'OPEN' },
  natural: [['bookNumber'], ['region', 'address']],
  columns: {
    bookNumber: {
      text: 'Number of the household register. 户口簿号',
      kind: bookKind,
      also: ['户号', '户编号', '户口本号'],
      ...{ held: 'bookNumberHash', select: 'bookNumberMasked' },
    },
    region: {
      text: 'Code of the place. 所在地区划代码',
      kind: regionKind,
      also: ['区划代码', '行政区划代码', '社区代码'],
      ...{ required: true, fixed: true, held: 'regionCode', select: 'region.code' },
    },
    address: {
      text: 'Address. 住址',
      kind: textKind,
      also: ['地址', '户籍地址', '家庭住址'],
      required: true,
    },
    openedOn: {
      text: 'First day. 立户日期',
      kind: dayKind,
      also: ['立户时间'],
      ...{ required: true, fixed: true },
    },
    others: {
      text: 'How many live there who are not on the register of elders. 其他同住人数',
      kind: wholeKind,
      also: ['其他人数'],
    },
  },
  async find({ bookNumber }, context) {
    if (typeof bookNumber !== 'string') return null;
    const hash = bookNumberHash(context, bookNumber);
    return (await context.rows.by(Household, 'bookNumberHash', hash))?.key ?? null;
  },
  async alike({ bookNumber, region, address }, { rows }) {
    if (typeof bookNumber === 'string') return null;
    const [same] = await rows.sql<{ key: string }>(
      `select key from household where status = 'OPEN' and book_number_hash is null
         and region_code = ? and address = ? limit 1`,
      [region, address],
    );
    return same?.key ?? null;
  },
  isUsed: HOUSEHOLD_IS_USED,
};

export const householdExchange = exchangeOf(HOUSEHOLDS);
