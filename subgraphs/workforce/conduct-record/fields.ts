import { optional, day } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { Facility, Region } from '../stubs.ts';
import { Worker } from '../worker/entity.ts';
import { BANNED_WORKERS } from './ban.ts';
import { ConductRecord } from './entity.ts';
import { conductRecords } from './list.ts';

export const ConductRecordFields = fieldsOf(ConductRecord, {
  worker: one('p3', () => Worker, ['workerKey', 'key'], 'Whom it is about. 从业人员'),
  facility: ref('p3', Facility, 'facilityId', 'Where it happened, if in a facility. 发生设施'),
  region: ref('p3', Region, 'regionCode', 'The region of the office that decides. 地区'),
});

export const WorkerConductFields = fieldsOf(Worker, {
  conduct: page(
    'p3',
    () => conductRecords,
    ['key', 'worker_key'],
    'Records on the conduct of the worker, the latest first unless sorted otherwise. 职业道德记录',
  ),
  conductBan: computed(
    'p1',
    () => Boolean,
    ['key'],
    'Whether the worker is banned from elder care on a day, today when left out, by any city of the ' +
      'hub. 是否从业禁止',
    async ({ key }, { rows, today }, { asOf }) => {
      const on = asOf ?? today;
      const banned = await rows.batch(`conduct bans ${on}`, key, async (keys) => {
        const found = await rows.answer<{ k: string }>(BANNED_WORKERS, [keys, on]);
        return new Map(found.map(({ k }) => [k, true]));
      });
      return banned ?? false;
    },
    { takes: { asOf: optional(day('The day; default today. 日期')) } },
  ),
});
