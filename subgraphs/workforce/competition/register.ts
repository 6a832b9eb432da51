import { choice, code, day, line, whole } from '../../../ground/row/arguments.ts';
import { publishedRegister } from '../../../ground/workflow/published-actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { Occupation } from '../certificate/entity.ts';
import { Competition } from './entity.ts';
import { COMPETITION } from './machine.ts';

const REFUSES = refusals({
  HELD_UNTIL: {
    code: 'INVALID_VALUE',
    en: 'The last day is not before the first one, {from}. Correct it.',
    zh: '终止日期不得早于起始日期{from}，请更正。',
  },
});

export const competitionRegister = publishedRegister(Competition, COMPETITION, 'p0', {
  about: 'A contest that the region holds. 竞赛内容',
  code: code('Code of the contest, such as SKILLS_3. 竞赛代码'),
  takes: {
    name: line('Name. 名称', 100),
    occupation: choice(Occupation, 'Occupation whose skills are compared. 职业'),
    organiser: line('Who holds it. 主办单位', 100),
    heldFrom: day('First day. 起始日期'),
    heldUntil: day('Last day. 终止日期'),
    places: whole('How many places are honoured, 1 to 100. 获奖名次数', [1, 100]),
  },
  sound({ heldFrom: from, heldUntil }) {
    if (heldUntil < from) throw REFUSES.HELD_UNTIL('heldUntil', { from });
  },
});
