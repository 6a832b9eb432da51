import { published } from '../../../ground/workflow/published.ts';

/** 标准采用: which standards hold in a region, so that regions see what they have in common (F6, F7). */
export const STANDARD_ADOPTION = published('StandardAdoption', {
  what: 'the adoption of a standard by a region. 标准采用',
  roles: ['SUPERVISION'],
  refusals: ['NOT_KNOWN'],
});

export const StandardAdoptionStatus = STANDARD_ADOPTION.states;
export type StandardAdoptionStatus = keyof typeof StandardAdoptionStatus;
