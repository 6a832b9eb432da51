import { labelled } from '../../../ground/schema/labelled.ts';
import { isDestituteHome, isInstitution } from '../facility/kinds.ts';
import { IS_PUBLIC } from '../facility/traits.ts';

export const NetworkUnit = labelled(
  'NetworkUnit',
  'A unit of the network of facilities, and what covers it: an operating facility of these ' +
    'types inside it. Units known to statistics alone are left out. 三级网络',
  {
    COUNTY: 'County, district or banner: a public institution inside it. 县有公办机构',
    STREET: 'Street: a comprehensive centre. 街道综合养老服务中心',
    TOWN: 'Town, township or sumu: a township or comprehensive centre, or a township home. 乡镇阵地',
    COMMUNITY: 'Urban community: any facility. 社区养老服务站点',
    VILLAGE: 'Village or gacha: any facility. 村级养老服务站点',
  },
);
export type NetworkUnit = keyof typeof NetworkUnit;

/** SQL over the facility alias `f`: what covers a unit; where it must be inside is asked elsewhere. */
export const COVERS: Record<NetworkUnit, string> = {
  COUNTY: `${IS_PUBLIC} and ${isInstitution('f')}`,
  STREET: `f.type = 'COMPREHENSIVE_CENTRE'`,
  TOWN: `(f.type in ('TOWNSHIP_CENTRE', 'COMPREHENSIVE_CENTRE')
    or ${isDestituteHome('f')} and f.admin_level = 'TOWNSHIP')`,
  COMMUNITY: 'true',
  VILLAGE: 'true',
};
