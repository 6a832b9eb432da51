import { holdsOn } from '../../../ground/row/known-term.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

export const OrganizationRoleKind = labelled(
  'OrganizationRoleKind',
  'What an organisation does in elder care. 主体角色',
  {
    OPERATOR: 'Runs facilities. 养老机构运营',
    SUPPLIER: 'Supplies services at home. 居家服务供应商',
    ASSESSOR: 'Assesses ability. 能力评估机构',
    TRAINING_BASE: 'Trains staff. 培训基地',
    SCHOOL: 'School or college. 院校',
    MEDICAL: 'Medical institution. 医疗机构',
    PROPERTY: 'Property management. 物业服务企业',
    HOUSEKEEPING: 'Housekeeping. 家政服务企业',
    CATERER: 'Caterer for meals. 助餐企业',
    DELIVERY: 'Delivery. 配送企业',
    ASSOCIATION: 'Association of the field. 行业协会',
    CERTIFIER: 'Certifies quality. 认证机构',
    MEDIATION_BODY: 'Appraises accidents and settles disputes. 纠纷调解机构',
    BANK: 'Bank. 银行',
    INSURER: 'Insurer. 保险机构',
    DEVICE_VENDOR: 'Vendor of devices. 辅具和设备供应商',
  },
);
export type OrganizationRoleKind = keyof typeof OrganizationRoleKind;

/** SQL: whether organisation `e` has a role (first parameter) on a day (second one). */
export const HAS_ROLE = `exists (select from organization_role r where r.organization_id = e.id
  and r.role = ? and ${holdsOn('r')})`;
