import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { isWithin } from '../../../ground/china/region-code.ts';
import { day, line, regionOf, several } from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { publishedRegister } from '../../../ground/workflow/published-actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { RegionCodeNotice } from './entity.ts';
import { REGION_CODE_NOTICE } from './machine.ts';
import { ends, publicNotices } from './public-notices.ts';

const MOST_SUCCESSORS = 5;

const REFUSES = refusals({
  TO_COME: {
    code: 'INVALID_VALUE',
    en: 'It is recorded once it holds, and its day is not to come. Wait until then.',
    zh: '生效日期不得晚于今天，请待变更生效后登记。',
  },
  DECIDED_ON: {
    code: 'INVALID_VALUE',
    en: 'A notice is decided on before it holds: {until} is the last day for it. Correct it.',
    zh: '批准日期不得晚于生效日期{until}，请更正。',
  },
  NAMED_TWICE: {
    code: 'INVALID_VALUE',
    en: 'One code is named twice. Name it once.',
    zh: '同一代码重复填写，请更正。',
  },
  NOTHING_CHANGES: {
    code: 'INVALID_VALUE',
    en: 'It goes on under its own code alone, so that nothing changes. Name what else it is since.',
    zh: '变更前后代码相同，请填写变更后的代码。',
  },
  CODE_ENDED: {
    en: 'A public notice ended the code on {on}. Record what became of its successors.',
    zh: '该代码已由公告自{on}起停用，请登记其后继区划的变更。',
  },
  LATER_NOTICE: {
    en: 'A public notice about this code follows on {on}. Have that one withdrawn first.',
    zh: '该代码另有自{on}起生效的后续公告，请先撤回后续公告。',
  },
  SUCCESSOR_ENDS: {
    en: 'One of the codes since ends by this or a public notice, or leads back here. Name one that holds.',
    zh: '后继代码随本公告或其他公告停用，或又指回原代码，请填写现行代码。',
  },
});

const REGION = regionOf('Code that the hub holds. 区划代码');

/** What the notice says by itself. @throws Refusal with INVALID_VALUE */
function requireSense({ id, regionCode, decidedOn, successors }: RegionCodeNotice, today: string) {
  const effectiveOn = id.slice(-10);
  if (effectiveOn > today) throw REFUSES.TO_COME('code');
  if (decidedOn > effectiveOn) throw REFUSES.DECIDED_ON('decidedOn', { until: effectiveOn });
  if (new Set(successors).size < successors.length) throw REFUSES.NAMED_TWICE('successors');
  if (successors.every((one) => one === regionCode)) throw REFUSES.NOTHING_CHANGES('successors');
}

/**
 * Its place among all that is public: notices about one code follow each other in time, no code is
 * anything after its end, and none leads back to where it came from. Two that become public at once
 * take turns. @throws Refusal
 */
async function requirePlace(
  { id, regionCode: code, successors }: RegionCodeNotice,
  { rows }: SubgraphContext,
  em: SqlEntityManager,
  field: string,
): Promise<void> {
  await lockName(em, 'region code notices');
  rows.forget();
  const others = (await publicNotices(rows)).filter((one) => one.id !== id);
  const day = id.slice(-10);
  const ended = others.find((one) => ends(one, code));
  if (ended) throw REFUSES.CODE_ENDED(field, { on: ended.id.slice(-10) });
  const later = others.find((one) => one.code === code && one.id.slice(-10) > day);
  if (later) throw REFUSES.LATER_NOTICE(field, { on: later.id.slice(-10) });
  const gone = successors.some((one) => others.some((other) => ends(other, one)));
  // What lies inside a region that ends carries its code, and ends with it.
  const inside = !successors.includes(code) && successors.some((one) => isWithin(one, code));
  if (gone || inside) throw REFUSES.SUCCESSOR_ENDS(field);
}

export const regionCodeNoticeRegister = publishedRegister(
  RegionCodeNotice,
  REGION_CODE_NOTICE,
  'p0',
  {
    about: 'Which code, and what the region is since. 公告内容',
    code: day('First day on which it holds, not to come. 生效日期'),
    takes: {
      decidedOn: day('Day of the notice. 批准日期'),
      notice: line('Number or title of the notice. 批准文件', 200),
      sourceText: line('Where it was made public. 数据来源', 200),
      successors: several(REGION, MOST_SUCCESSORS),
    },
    async sound(row, context, em) {
      requireSense(row, context.today);
      if (row.status === 'PUBLISHED') await requirePlace(row, context, em, 'successors');
    },
    ready: (row, context, em) => requirePlace(row, context, em, 'id'),
  },
);
