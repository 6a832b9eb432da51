import { choiceKind, dayKind, type Kind, wholeKind } from '../../../ground/exchange/kinds.ts';
import { exchangeAbout } from '../elder/exchange-about.ts';
import { DisabilityCertificate, DisabilityClass } from './entity.ts';
import { workflow } from './register.ts';

const GRADES = ['一', '二', '三', '四'];

/** A grade, also as it is said: `一级`, `2级`. */
const gradeKind: Kind<number> = {
  ...wholeKind,
  read(cell, reading) {
    const said = cell.replace(/级$/u, '');
    const at = GRADES.indexOf(said);
    return wholeKind.read(at === -1 ? said : String(at + 1), reading);
  },
};

export const disabilityExchange = exchangeAbout<DisabilityCertificate>({
  name: 'disabilityCertificates',
  text: 'disability certificates of elders. 残疾人证',
  entity: DisabilityCertificate,
  fieldClass: 'p3',
  workflow,
  under: 'disabilityCertificate',
  paged: false,
  by: [],
  columns: {
    disabilityClass: {
      text: 'Class. 残疾类别',
      kind: choiceKind(DisabilityClass, {
        ...{ 视力: 'VISUAL', 听力: 'HEARING', 言语: 'SPEECH', 肢体: 'PHYSICAL' },
        ...{ 智力: 'INTELLECTUAL', 精神: 'MENTAL', 多重: 'MULTIPLE' },
      }),
      also: ['残疾类型'],
      required: true,
    },
    grade: {
      text: 'Grade 1, the most severe, to 4. 残疾等级',
      kind: gradeKind,
      also: ['残疾级别', '等级'],
      required: true,
    },
    issuedOn: { text: 'Issued on. 发证日期', kind: dayKind, also: ['签发日期'], required: true },
  },
});
