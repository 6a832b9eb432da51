import type { Answer } from '../../../ground/access/answers.ts';
import { exchangeOf } from '../../../ground/exchange/exchange.ts';
import type { Importable } from '../../../ground/exchange/importable.ts';
import {
  choicesKind,
  nationalIdKind,
  regionKind,
  textKind,
} from '../../../ground/exchange/kinds.ts';
import { Worker, WorkerRole } from './entity.ts';
import { workerByNationalId } from './by-national-id.ts';
import { workerWorkflow } from './workflow.ts';

export const WORKER_IS_USED: Answer = {
  name: 'worker_is_used',
  says: 'Whether a worker has contracts, certificates or trainings, anywhere. 从业人员是否已有相关记录',
  sql: `select exists (select from employment where worker_key = k.key)
      or exists (select from certificate where worker_key = k.key)
      or exists (select from enrolment where worker_key = k.key)
    from (select ?::uuid as key) k`,
};

const WORKERS: Importable<Worker> = {
  name: 'workers',
  text: 'workers. 从业人员',
  entity: Worker,
  fieldClass: 'p1',
  workflow: workerWorkflow,
  creates: 'registerWorker',
  corrects: 'correctWorker',
  list: { field: 'workers' },
  natural: [['nationalId']],
  columns: {
    nationalId: {
      text: 'Identity number (GB 11643). 公民身份号码',
      kind: nationalIdKind,
      also: ['身份证号', '身份证号码', '身份证', '证件号码'],
      ...{ required: true, held: 'nationalIdHash', select: 'nationalIdMasked' },
    },
    name: { text: 'Name. 姓名', kind: textKind, also: ['护理员姓名'], required: true },
    roles: {
      text: 'What the person does. 岗位',
      kind: choicesKind(WorkerRole, {
        ...{ 护理员: 'CAREGIVER', 评估师: 'ASSESSOR', 社工: 'SOCIAL_WORKER', 院长: 'MANAGER' },
        管理人员: 'MANAGER',
      }),
      also: ['职务', '工种', '岗位名称'],
      required: true,
    },
    region: {
      text: 'Code of where the person works. 工作地区划代码',
      kind: regionKind,
      also: ['工作地区', '区划代码', '行政区划代码'],
      ...{ required: true, fixed: true, held: 'regionCode', select: 'region.code' },
    },
  },
  async find({ nationalId }, { rows, today }) {
    if (typeof nationalId !== 'string') return null;
    return (await workerByNationalId(rows, today, nationalId))?.key ?? null;
  },
  isUsed: WORKER_IS_USED,
};

export const workerExchange = exchangeOf(WORKERS);
