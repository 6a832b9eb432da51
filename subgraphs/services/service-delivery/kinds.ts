import { labelled } from '../../../ground/schema/labelled.ts';

export const ConfirmedBy = labelled(
  'ConfirmedBy',
  'Who said that a service was given, and how. 确认方式',
  {
    ELDER: 'The elder herself. 老年人本人',
    GUARDIAN: 'Her guardian. 监护人',
    STAFF_VISIT: 'Staff who visited her. 工作人员上门核实',
    STAFF_CALL: 'Staff who called her. 工作人员电话核实',
  },
);
export type ConfirmedBy = keyof typeof ConfirmedBy;

export const StaffCheck = labelled('StaffCheck', 'How staff asked the elder. 核实方式', {
  VISIT: 'By a visit. 上门',
  CALL: 'By telephone. 电话',
});
export type StaffCheck = keyof typeof StaffCheck;

export const CallBackOutcome = labelled(
  'CallBackOutcome',
  'What an elder of the sample said. 回访结果',
  {
    CONFIRMED: 'It was given as recorded. 属实',
    DENIED: 'It was not given. 不属实',
    NOT_REACHED: 'Nobody was reached. 未联系上',
  },
);
export type CallBackOutcome = keyof typeof CallBackOutcome;
