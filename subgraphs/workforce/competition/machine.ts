import { published } from '../../../ground/workflow/published.ts';

/** 职业技能竞赛: a contest of the skills of workers that a region holds (domain D6). */
export const COMPETITION = published('Competition', {
  what: 'a contest of skills. 职业技能竞赛',
  roles: ['SUPERVISION'],
});

export const CompetitionStatus = COMPETITION.states;
export type CompetitionStatus = keyof typeof CompetitionStatus;
