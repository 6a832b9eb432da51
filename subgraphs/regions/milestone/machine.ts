import { published } from '../../../ground/workflow/published.ts';

/** 节点任务认定: that something which no row of the hub shows is done, by document, decider and day (model 11). */
export const MILESTONE = published('Milestone', {
  what: 'evidence that a milestone was reached. 节点任务认定',
  roles: ['SUPERVISION'],
  refusals: ['NOT_KNOWN', 'ALREADY_EXISTS', 'MILESTONE_DERIVED'],
});

export const MilestoneStatus = MILESTONE.states;
export type MilestoneStatus = keyof typeof MilestoneStatus;
