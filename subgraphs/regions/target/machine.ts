import { published } from '../../../ground/workflow/published.ts';

/** 指标登记: what a document of the city sets, so that it is measured (domain F, 4.8). */
export const TARGET = published('Target', {
  what: 'a target. 指标',
  roles: ['SUPERVISION'],
  refusals: ['NOT_KNOWN'],
});

export const TargetStatus = TARGET.states;
export type TargetStatus = keyof typeof TargetStatus;
