import { notFound } from '../../../ground/errors/errors.ts';
import { WITHHELD } from '../../../ground/access/withheld.ts';
import { choice, day, idOf } from '../../../ground/row/arguments.ts';
import { monthsLater } from '../../../ground/china/calendar.ts';
import { fieldsOf, one } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { AccessEntry } from '../access-record/entity.ts';
import { Region } from '../region/entity.ts';
import { AccessWithholding, WithholdingGround } from './entity.ts';
import { accessWithholdings } from './list.ts';
import { ACCESS_WITHHOLDING } from './machine.ts';

/** Default of this hub: what is to be kept longer is proposed and confirmed anew. */
const MOST_MONTHS = 6;

const workflow = new Workflow(AccessWithholding, ACCESS_WITHHOLDING, 'p4');

const REFUSES = refusals({
  BEYOND_HALF_A_YEAR: {
    code: 'INVALID_VALUE',
    en: 'A withholding ends after today, and at most on {latest}. Choose such a day.',
    zh: '暂缓告知的截止日期须晚于今天，且不晚于{latest}，请另选日期。',
  },
  OWN_ACCESS: {
    code: 'INVALID_VALUE',
    en: 'The elder made this access herself, and knows of it. Choose another entry.',
    zh: '此为老年人本人的访问，无需暂缓告知，请另选记录。',
  },
});

const fields = fieldsOf(AccessWithholding, {
  entry: one('p4', () => AccessEntry, ['entryKey', 'key'], 'The entry. 访问记录'),
  region: one('p4', () => Region, ['regionCode', 'code'], 'Whose entry it is. 所在地区'),
});

const actions = actionsOf(workflow, {
  proposeAccessWithholding: taking(
    'Which entry the elder is not to see, by which rule, until when. 暂缓内容',
    {
      entry: idOf('AccessEntry', 'The entry. 访问记录'),
      ground: choice(WithholdingGround, 'By which rule. 依据'),
      validUntil: day('Last day, after today and at most six months from now. 截止日期'),
    },
    async ({ context, own }, { entry: entryKey, ground, validUntil }) => {
      const { rows, today } = context;
      const entry = await rows.by(AccessEntry, 'key', entryKey);
      if (!entry) throw notFound('input.entry');
      if (entry.person === null || entry.regionCode === null) throw REFUSED.NOT_KNOWN('entry');
      const place = { regionCode: entry.regionCode, regionAt: entry.regionAt! };
      await own(place);
      if (entry.own) throw REFUSES.OWN_ACCESS('entry');
      const latest = monthsLater(today, MOST_MONTHS);
      if (validUntil <= today || validUntil > latest) {
        throw REFUSES.BEYOND_HALF_A_YEAR('validUntil', { latest });
      }
      const all = await rows.listBy(AccessWithholding, 'entryKey', entryKey, {
        expression: 'e.valid_until',
      });
      if (all.some(({ status }) => status !== 'ENDED')) throw REFUSED.ALREADY_EXISTS('entry');
      return { ...place, entryKey, ground, validUntil, synthetic: false };
    },
  ),
  confirmAccessWithholding: null,
  endAccessWithholding: null,
});

export const accessWithholding = row(AccessWithholding, {
  list: accessWithholdings,
  workflow,
  answers: [WITHHELD],
  resolvers: [fields, actions],
});
