import { published } from '../../../ground/workflow/published.ts';

/** 区划属性: what a region counts as, from a day on and to a day, with its source (model 8). */
export const REGION_ATTRIBUTE = published('RegionAttribute', {
  what: 'an attribute of a region. 区划属性',
  roles: ['SUPERVISION'],
  refusals: ['NOT_KNOWN'],
});

export const RegionAttributeStatus = REGION_ATTRIBUTE.states;
export type RegionAttributeStatus = keyof typeof RegionAttributeStatus;
