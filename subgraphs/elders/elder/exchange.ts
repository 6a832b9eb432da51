import type { Answer } from '../../../ground/access/answers.ts';
import type { Importable } from '../../../ground/exchange/importable.ts';
import { exchangeOf } from '../../../ground/exchange/exchange.ts';
import {
  choiceKind,
  choicesKind,
  nationalIdKind,
  phoneKind,
  regionKind,
  textKind,
} from '../../../ground/exchange/kinds.ts';
import { tableOf } from '../../../ground/rows/table-of.ts';
import { ElderRegistration } from '../elder-registration/entity.ts';
import { elderByNationalId } from './by-national-id.ts';
import { ENTRIES } from './entries.ts';
import { Elder } from './entity.ts';
import { publishElder } from './facts.ts';
import {
  Education,
  IncomeSource,
  LivingSituation,
  MaritalStatus,
  MedicalPayment,
} from './profile.ts';
import { elderWorkflow } from './workflow.ts';

const RESTING = ['ability_assessment', 'assessment_recognition', ...ENTRIES.map(tableOf)];

export const ELDER_IS_USED: Answer = {
  name: 'elder_is_used',
  says: 'Whether anything is recorded about an elder, by any office. 是否已有相关记录',
  sql: `select ${RESTING.map((table) => `exists (select from ${table} where elder_key = k.key)`).join(' or ')}
    from (select ?::uuid as key) k`,
};

const ELDERS: Importable<Elder> = {
  name: 'elders',
  text: 'elders. 老年人',
  entity: Elder,
  fieldClass: 'p2',
  workflow: elderWorkflow,
  creates: 'registerElder',
  corrects: 'correctElder',
  list: { field: 'elders' },
  natural: [['nationalId']],
  columns: {
    nationalId: {
      text: 'Identity number (GB 11643). 公民身份号码',
      kind: nationalIdKind,
      also: ['身份证号', '身份证号码', '身份证', '证件号码'],
      required: true,
      held: 'nationalIdHash',
      select: 'nationalIdMasked',
    },
    name: { text: 'Name. 姓名', kind: textKind, also: ['老人姓名', '老年人姓名'], required: true },
    region: {
      text: 'Code of where she lives. 居住地区划代码',
      kind: regionKind,
      also: ['居住地', '现居住地', '区划代码', '行政区划代码', '社区代码'],
      ...{ required: true, fixed: true, held: 'regionCode', select: 'residenceRegion.code' },
    },
    hukouRegion: {
      text: 'Code of where the household is registered. 户籍地区划代码',
      kind: regionKind,
      also: ['户籍地', '户籍所在地'],
      ...{ held: 'hukouRegionCode', select: 'hukouRegion.code' },
    },
    address: {
      text: 'Address. 住址',
      kind: textKind,
      also: ['地址', '居住地址', '现住址', '家庭住址'],
    },
    phone: {
      text: 'Telephone. 电话',
      kind: phoneKind,
      also: ['联系电话', '手机', '手机号', '手机号码'],
    },
    ethnicity: { text: 'Ethnic group. 民族', kind: textKind },
    livingSituation: {
      text: 'With whom she lives. 居住情况',
      kind: choiceKind(LivingSituation, { 独居老人: 'ALONE', 空巢: 'SPOUSE' }),
      also: ['居住状况'],
    },
    maritalStatus: {
      text: 'Marital status. 婚姻状况',
      kind: choiceKind(MaritalStatus),
      also: ['婚姻'],
    },
    education: {
      text: 'Highest education. 文化程度',
      kind: choiceKind(Education),
      also: ['学历', '教育程度'],
    },
    incomeSources: {
      text: 'What she lives on. 经济来源',
      kind: choicesKind(IncomeSource),
      also: ['收入来源'],
    },
    medicalPayments: {
      text: 'Who pays for medical care. 医疗费用支付方式',
      kind: choicesKind(MedicalPayment),
      also: ['医疗保险', '医保类型'],
    },
  },
  async find({ nationalId }, { rows, today }) {
    if (typeof nationalId !== 'string') return null;
    return (await elderByNationalId(rows, today, nationalId))?.key ?? null;
  },
  // Others learn that she is gone before she is.
  async erase({ row: { key }, context, em }) {
    await em.nativeUpdate(Elder, { key }, { status: 'MOVED_OUT', lifeStatusOn: context.today });
    await publishElder(context, em, key);
    await em.nativeDelete(ElderRegistration, { elderKey: key });
  },
  isUsed: ELDER_IS_USED,
};

export const elderExchange = exchangeOf(ELDERS);
