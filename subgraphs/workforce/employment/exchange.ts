import { exchangeOf } from '../../../ground/exchange/exchange.ts';
import type { Importable } from '../../../ground/exchange/importable.ts';
import { choiceKind, dayKind, type Kind, openIdKind } from '../../../ground/exchange/kinds.ts';
import { WorkerRole } from '../worker/entity.ts';
import { WORKER_COLUMN } from '../worker/exchange-kind.ts';
import { Employment, EmploymentType } from './entity.ts';
import { publishEmployment } from './facts.ts';
import { employmentWorkflow } from './workflow.ts';

const facility = openIdKind('Facility');
const organization = openIdKind('Organization');

/** A facility, for a contract that is bound to one place, or else an organisation: `Facility:…`. */
const employerKind: Kind<string> = {
  kind: 'NUMBER_TEXT',
  async read(cell, reading) {
    return cell.startsWith('Organization:')
      ? `Organization:${await organization.read(cell, reading)}`
      : `Facility:${await facility.read(cell, reading)}`;
  },
};

function employerOf({ facilityId, organizationId }: Employment): string {
  return facilityId === null ? `Organization:${organizationId}` : `Facility:${facilityId}`;
}

const EMPLOYMENTS: Importable<Employment> = {
  name: 'employments',
  text: 'work contracts. 任职',
  entity: Employment,
  fieldClass: 'p1',
  workflow: employmentWorkflow,
  creates: 'recordEmployment',
  corrects: 'correctEmployment',
  list: { field: 'workers', under: 'employments', state: 'HOLDS' },
  natural: [['worker', 'employer']],
  turns: ({ worker }) => (typeof worker === 'string' ? [worker] : []),
  columns: {
    worker: WORKER_COLUMN,
    employer: {
      text: 'Where, by the id of the facility, or of the organisation for a contract that is bound to no place. 任职机构标识',
      kind: employerKind,
      also: ['机构标识', '任职单位标识'],
      ...{ required: true, fixed: true, held: employerOf, select: 'facility.id|organization.id' },
    },
    post: {
      text: 'What the person is employed as. 岗位',
      kind: choiceKind(WorkerRole, {
        ...{ 护理员: 'CAREGIVER', 评估师: 'ASSESSOR', 社工: 'SOCIAL_WORKER', 院长: 'MANAGER' },
      }),
      also: ['职务', '工种', '岗位名称'],
    },
    type: {
      text: 'Full-time or part-time. 用工形式',
      kind: choiceKind(EmploymentType, { 全职: 'FULL_TIME', 在编: 'FULL_TIME' }),
      also: ['用工性质', '任职形式'],
      required: true,
    },
    from: {
      text: 'First day. 起始日期',
      kind: dayKind,
      also: ['入职日期', '入职时间', '合同起始日期'],
      ...{ required: true, held: 'startsOn' },
    },
  },
  async find({ worker, employer }, { rows }) {
    if (typeof worker !== 'string') return null;
    const order = { expression: 'e.starts_on' };
    const held = await rows.listBy(Employment, 'workerKey', worker, order, { status: 'HOLDS' });
    return held.find((one) => employerOf(one) === employer)?.key ?? null;
  },
  argumentsOf({ employer, ...values }) {
    if (typeof employer !== 'string') return values;
    const [type, id] = employer.split(':') as [string, string];
    return { ...values, [type === 'Facility' ? 'facility' : 'organization']: id };
  },
  columnOf: { facility: 'employer', organization: 'employer' },
  erased: ({ row, context, em }) => publishEmployment({ row, before: row, context, em }),
};

export const employmentExchange = exchangeOf(EMPLOYMENTS);
