import type { Column } from '../../../ground/exchange/importable.ts';
import { type Kind, nationalIdKind } from '../../../ground/exchange/kinds.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { workerByNationalId } from './by-national-id.ts';

/** A worker by identity number, or by the id in the hub; the value is the key. */
const workerKind: Kind<string> = {
  kind: 'NUMBER_TEXT',
  async read(cell, reading) {
    const { context, field } = reading;
    if (/[g-w]/i.test(cell)) return context.key('Worker', field, cell);
    const number = await nationalIdKind.read(cell, reading);
    const worker = number && (await workerByNationalId(context.rows, context.today, number));
    if (!worker) throw REFUSED.NOT_KNOWN(field);
    return worker.key;
  },
};

/** Of whom a row is, in files about workers. */
export const WORKER_COLUMN: Column = {
  text: 'The worker, by identity number or id. 从业人员身份证号',
  kind: workerKind,
  also: ['身份证号', '公民身份号码', '身份证号码', '护理员身份证号', '持证人身份证号'],
  ...{ required: true, fixed: true, held: 'workerKey', select: '^id' },
};
