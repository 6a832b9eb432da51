import { machine } from '../../../ground/workflow/machine.ts';

/** 补贴项目: prepared by one person, adopted by another, amended while it runs, and closed with a day. */
export const SUBSIDY_PROGRAMME = machine({
  entity: 'SubsidyProgramme',
  status:
    'Where a programme stands in the register; whether it is in force today is its `status`. 项目登记状态',
  statusName: 'ProgrammeRegisterStatus',
  states: {
    PREPARED: 'Prepared: nobody can apply yet. 拟定',
    RUNNING: 'Adopted. 已施行',
    CLOSED: 'Closed: its last day is set. 已终止',
  },
  actions: {
    prepareSubsidyProgramme: [
      'Prepares a programme that a policy document names. 拟定补贴项目',
      { from: [], to: 'PREPARED', roles: ['FINANCE'] },
      ['INVALID_VALUE', 'ALREADY_EXISTS'],
    ],
    amendSubsidyProgramme: [
      'Amends it; what is left out stays as it is. Rates are configured apart. 修改补贴项目',
      { from: ['PREPARED', 'RUNNING'], to: ['PREPARED', 'RUNNING'], roles: ['FINANCE'] },
    ],
    adoptSubsidyProgramme: [
      'Adopts it, so that it can be applied for. 施行补贴项目',
      {
        ...{ from: ['PREPARED'], to: 'RUNNING', roles: ['FINANCE'] },
        separateFrom: ['prepareSubsidyProgramme', 'amendSubsidyProgramme'],
      },
    ],
    closeSubsidyProgramme: [
      'Closes it with a last day; what is due until then is still applied for. 终止补贴项目',
      { from: ['PREPARED', 'RUNNING'], to: 'CLOSED', roles: ['FINANCE'], reason: true },
      ['INVALID_VALUE'],
    ],
  },
});

export const ProgrammeRegisterStatus = SUBSIDY_PROGRAMME.states;
export type ProgrammeRegisterStatus = keyof typeof ProgrammeRegisterStatus;
