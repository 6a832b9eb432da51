import { published } from '../../../ground/workflow/published.ts';

/** 适老化改造项目和老年用品配置清单: what a city may provide in a home (domain A11, B3, B5). */
export const CATALOGUE_ITEM = published('CatalogueItem', {
  what: 'an item of a catalogue. 配置清单项目',
  roles: ['CAREGIVING', 'SUPERVISION'],
});

export const CatalogueItemStatus = CATALOGUE_ITEM.states;
export type CatalogueItemStatus = keyof typeof CatalogueItemStatus;
