import { choiceKind, dayKind, flagKind } from '../../../ground/exchange/kinds.ts';
import { exchangeAbout } from '../elder/exchange-about.ts';
import { DestituteSupport, DestituteSupportMode } from './entity.ts';
import { workflow } from './register.ts';

export const destituteExchange = exchangeAbout<DestituteSupport>({
  name: 'destituteSupports',
  text: 'the support of destitute elders. 特困供养',
  entity: DestituteSupport,
  fieldClass: 'p3',
  workflow,
  under: 'destituteSupport',
  paged: false,
  by: [],
  published: true,
  columns: {
    mode: {
      text: 'Where. 供养方式',
      kind: choiceKind(DestituteSupportMode, {
        ...{ 集中: 'CENTRAL', 敬老院: 'CENTRAL', 光荣院: 'CENTRAL', 分散: 'SCATTERED' },
        在家: 'SCATTERED',
      }),
      also: ['供养形式', '救助供养方式'],
      required: true,
    },
    willing: {
      text: 'Whether the elder wishes central support. 集中供养意愿',
      kind: flagKind,
      also: ['是否愿意集中供养'],
      required: true,
    },
    selfCare: {
      text: 'Whether the elder can care for herself or himself. 生活自理',
      kind: flagKind,
      also: ['能否自理', '是否自理'],
      required: true,
    },
    validFrom: {
      text: 'First day. 起始日期',
      kind: dayKind,
      also: ['开始日期', '享受起始日期'],
      required: true,
    },
  },
});
