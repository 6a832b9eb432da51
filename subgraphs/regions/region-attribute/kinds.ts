import { labelled } from '../../../ground/schema/labelled.ts';

export const RegionAttributeKind = labelled(
  'RegionAttributeKind',
  'What a region counts as where a document speaks of regions of a kind. 区划属性',
  {
    URBAN: 'Urban. 城镇',
    RURAL: 'Rural. 农村',
    AGRICULTURAL_COUNTY: 'County with an agricultural population. 含农业人口县',
    INNER_DISTRICT: 'District of the inner city. 市内区',
    PILOT_COMMUNITY: 'Pilot community. 试点社区',
    MODEL_COMMUNITY: 'Model community. 示范社区',
    ESTATE: 'Housing estate, with its households. 居住小区',
  },
);
export type RegionAttributeKind = keyof typeof RegionAttributeKind;
