import { daysLater, shanghaiDay } from '../../../ground/china/calendar.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { ALERT_DAYS } from './kept-for.ts';

export const REFUSES = refusals({
  DEVICE_NOT_PLACED: {
    en: 'The device was with nobody at that time. Have its loan recorded, or look into the device.',
    zh: '该设备当时未配给任何老年人，请先登记租借或核查设备。',
  },
  EVENT_OF_ANOTHER_DEVICE: {
    en: 'This event id was used for another device. The vendor gives each event an id of its own.',
    zh: '该事件编号已用于另一设备，供应商须为每一事件编制唯一编号。',
  },
  NOT_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'It has not happened yet. Correct the time, or the clock of the device.',
    zh: '发生时间晚于当前时间，请更正时间或校准设备时钟。',
  },
  TOO_LATE: {
    code: 'INVALID_VALUE',
    en: 'Alerts are kept for {days} days, and this is older. Leave it out.',
    zh: '报警保存{days}天，该事件已超期，请勿上报。',
  },
  PERSON_ANSWERS: {
    en: 'A person answers an alert, and no system. Sign in as yourself.',
    zh: '报警须由工作人员响应，系统不得代为操作，请以本人身份登录。',
  },
});

/** How far the clock of a device may be ahead. */
const AHEAD_MS = 5 * 60_000;

/** That an instant is past, as far as clocks agree. @throws Refusal */
export function requirePast(at: Date, { today }: SubgraphContext, field: string): void {
  const isToCome = shanghaiDay(at) > today || at.getTime() > Date.now() + AHEAD_MS;
  if (isToCome) throw REFUSES.NOT_TO_COME(field);
}

/** That an alert of an instant would be kept. @throws Refusal */
export function requireKept(at: Date, { today }: SubgraphContext, field: string): void {
  if (shanghaiDay(at) < daysLater(today, -ALERT_DAYS)) {
    throw REFUSES.TOO_LATE(field, { days: ALERT_DAYS });
  }
}

/** How fast people answer says nothing where a machine does it for them. @throws Refusal */
export function requirePerson({ viewer }: SubgraphContext): void {
  if (viewer.system) throw REFUSES.PERSON_ANSWERS('id');
}
