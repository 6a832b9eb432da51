import { labelled } from '../schema/labelled.ts';

export const FacilityType = labelled(
  'FacilityType',
  'Type of a facility. `facilityTypes` says which are institutions, which are community sites, and ' +
    'where statistics count them. 设施类型',
  {
    NURSING_HOME: 'Nursing home. 养老机构',
    DESTITUTE_HOME: 'Home for destitute people. 敬老院、特困人员供养机构',
    CENTRAL_DESTITUTE_HOME: 'Central home for destitute people of a county. 县级中心敬老院',
    WELFARE_INSTITUTE: 'Social welfare institute. 社会福利院',
    HONOUR_HOME: 'Home for veterans and martyrs’ families. 光荣院',
    VETERANS_HOME: 'Home for disabled and honoured veterans. 荣誉军人养老机构',
    DISABLED_CARE_HOME: 'Home for elders who need full care. 失能老年养护机构',
    GERIATRIC_HOSPITAL:
      'Hospital for diseases of the old, or for rehabilitation. 老年病医院、康复医院',
    EMBEDDED: 'Small home inside a neighbourhood. 嵌入式养老院',
    DAY_CARE: 'Day-care centre. 日间照料中心',
    COMPREHENSIVE_CENTRE: 'Comprehensive centre of a street or area. 综合养老服务中心',
    COUNTY_CENTRE: 'Elder-care centre of a county or city. 市县养老服务中心',
    HOME_CARE_CENTRE: 'Centre of an area for care at home. 区域性居家养老服务中心',
    TOWNSHIP_CENTRE: 'Centre of a town, township or sumu. 乡镇养老服务中心',
    VILLAGE_STATION: 'Station of a village or gacha. 嘎查村养老服务站',
    HAPPINESS_HOME: 'Rural mutual-aid home. 互助幸福院',
    CARE_STATION: 'Station of an urban community. 社区养老服务站、养老驿站',
    WUBAO_HOMESTEAD: 'Homestead for the five guarantees. 五保家园',
    RURAL_SERVICE_STATION: 'Service station of a rural community. 农村社区服务站',
    ACTIVITY_ROOM: 'Activity room for the old. 老年活动室',
    NURSING_HOSPITAL: 'Nursing hospital. 护理院',
  },
);
export type FacilityType = keyof typeof FacilityType;

export const OperationMode = labelled(
  'OperationMode',
  'Who built a facility and who runs it. 运营方式',
  {
    PUBLIC: 'Built and run by the public. 公办公营',
    PUBLIC_BUILT_PRIVATE_RUN: 'Built by the public, run by others. 公建民营',
    PRIVATE: 'Built and run by others. 民办',
    PRIVATE_WITH_AID: 'Built and run by others with public aid. 民办公助',
  },
);
export type OperationMode = keyof typeof OperationMode;
