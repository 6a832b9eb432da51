import { labelled } from '../../../ground/schema/labelled.ts';
import { OperationMode } from '../../../ground/facts/facility-kinds.ts';

/** Public homes (公办机构) are those the public built, whoever runs them (our default). */
export const PUBLIC_MODES: readonly OperationMode[] = [
  OperationMode.PUBLIC,
  OperationMode.PUBLIC_BUILT_PRIVATE_RUN,
];

/** SQL: whether the facility alias `f` is a public one. */
export const IS_PUBLIC = `f.operation_mode in (${PUBLIC_MODES.map((mode) => `'${mode}'`).join(', ')})`;

export const AdminLevel = labelled(
  'AdminLevel',
  'Level of government a facility belongs to or serves. 行政级别',
  {
    PROVINCE: 'Province. 省级',
    CITY: 'City. 市级',
    COUNTY: 'County, district or banner. 县级、旗区级',
    TOWNSHIP: 'Street, town, township or sumu. 乡镇级',
    VILLAGE: 'Community, village or gacha. 村级、社区级',
  },
);
export type AdminLevel = keyof typeof AdminLevel;

export const FireStatus = labelled('FireStatus', 'Fire approval of a building. 消防状态', {
  APPROVED: 'Design review and acceptance passed. 消防审验合格',
  FILED: 'Acceptance filed. 消防验收备案',
  NOT_APPROVED: 'Neither. 未通过',
  SPECIAL_CASE: 'Decided case by case. 一事一议',
});
export type FireStatus = keyof typeof FireStatus;

export const MedicalLink = labelled(
  'MedicalLink',
  'How a facility offers medical care. 医养结合方式',
  {
    IN_HOUSE: 'A medical unit of its own. 内设医疗机构',
    CONTRACTED: 'A contract with a medical institution. 签约合作',
    INTEGRATED: 'Licensed as both. 医养结合机构',
  },
);
export type MedicalLink = keyof typeof MedicalLink;

export const ResidentGroup = labelled('ResidentGroup', 'Whom a facility takes. 收住对象', {
  ABLE: 'Elders who manage alone. 能力完好老年人',
  PARTLY_DISABLED: 'Elders who need some care. 部分失能老年人',
  DISABLED: 'Elders who need full care. 完全失能老年人',
  DEMENTIA: 'Elders with dementia. 认知障碍老年人',
  DESTITUTE: 'Destitute persons. 特困人员',
  VETERANS: 'Veterans and the families of martyrs. 优抚对象',
  OTHERS: 'Others than elders, such as disabled adults or children. 其他对象',
});
export type ResidentGroup = keyof typeof ResidentGroup;
