import { published } from '../../../ground/workflow/published.ts';

/** 居家适老化改造补助标准: what a region pays a household for adapting its home, at most (domain B4). */
export const ADAPTATION_STANDARD = published('AdaptationStandard', {
  what: 'what a household may get for adapting its home. 适老化改造补助标准',
  roles: ['CAREGIVING', 'FINANCE', 'SUPERVISION'],
});

export const AdaptationStandardStatus = ADAPTATION_STANDARD.states;
export type AdaptationStandardStatus = keyof typeof AdaptationStandardStatus;
