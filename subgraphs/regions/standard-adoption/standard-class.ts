import { labelled } from '../../../ground/schema/labelled.ts';

export const StandardClass = labelled(
  'StandardClass',
  'Class of a standard of elder care: the six of the standards system. 标准类别',
  {
    BASIC: 'Basic and general. 基础通用',
    SKILLS: 'Skills of services. 服务技能',
    INSTITUTIONS: 'Management of institutions. 机构管理',
    HOME_CARE: 'Care at home. 居家养老',
    COMMUNITY_CARE: 'Care in the community. 社区养老',
    PRODUCTS: 'Products for elders. 老年用品',
  },
);
export type StandardClass = keyof typeof StandardClass;
