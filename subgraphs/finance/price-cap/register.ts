import { publishAnew } from '../../../ground/facts/publication.ts';
import { choice, code, day, fen, optional } from '../../../ground/row/arguments.ts';
import { publishedRegister } from '../../../ground/workflow/published-actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { PriceItemKind } from '../price-filing/item-kind.ts';
import { PriceCap } from './entity.ts';
import { PRICE_CAP } from './machine.ts';
import { CAP_PUBLISHED } from './publication.ts';

const REFUSES = refusals({
  CAP_TERM_TURNED: {
    code: 'INVALID_VALUE',
    en: 'The last day lies before the first. Correct it.',
    zh: '失效日期早于施行日期，请更正。',
  },
});

export const priceCapRegister = publishedRegister(PriceCap, PRICE_CAP, 'p0', {
  about: 'What inclusive homes of the region may ask at most. 上限内容',
  code: code('Code of the cap in its region, such as BED_2026. 上限代码'),
  takes: {
    item: choice(PriceItemKind, 'What it is for. 项目'),
    monthly: fen('The most that is asked a month, 0 or more. 每月上限', 0),
    validFrom: day('First day in force. 施行日期'),
    validUntil: optional(day('Last day in force; left out while open. 失效日期')),
  },
  sound({ validFrom, validUntil }) {
    if (validUntil !== null && validUntil < validFrom) throw REFUSES.CAP_TERM_TURNED('validUntil');
  },
  told: (em, id) => publishAnew(em, CAP_PUBLISHED, id),
});
