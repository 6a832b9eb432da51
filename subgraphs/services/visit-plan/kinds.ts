import { labelled } from '../../../ground/schema/labelled.ts';

export const VisitMode = labelled('VisitMode', 'How contact is made. 探访方式', {
  HOME: 'A visit at home. 入户走访',
  PHONE: 'A telephone call. 电话',
  VIDEO: 'A video call. 视频',
  NEIGHBOUR: 'A neighbour looks in. 邻里互助',
  TALK_ROOM: 'A talk in the community. 老人谈心室',
  PAIRED: 'By the person paired with the elder. 结对帮扶',
});
export type VisitMode = keyof typeof VisitMode;

export const VisitorRole = labelled('VisitorRole', 'Who visits. 探访人员', {
  GRID: 'Grid worker of the community. 网格员',
  CIVIL_OFFICER: 'Civil-affairs officer. 民政专干',
  VOLUNTEER: 'Volunteer. 助老志愿者',
  ORG: 'Care institution or social organisation. 养老服务机构、社会组织',
  ASSOCIATION: "Local elders' association. 基层老年协会",
});
export type VisitorRole = keyof typeof VisitorRole;

export const VisitGround = labelled(
  'VisitGround',
  'Why an elder is on the visit register; cities differ (Dexing, Shenyang, Ordos). 特殊困难类别',
  {
    LIVING_ALONE: 'Lives alone (Ordos, Dexing). 独居',
    EMPTY_NEST: 'Children live elsewhere (Ordos, Shenyang). 空巢',
    LEFT_BEHIND: 'Left behind in the village (all three). 留守',
    DISABLED_FULL: 'Cannot care for self (all three). 失能',
    SEVERE_DISABLED: 'Severely disabled (Ordos). 重残',
    FAMILY_PLANNING_SPECIAL: 'Family that lost its only child (Ordos, Shenyang). 计生特殊家庭',
    DESTITUTE_SCATTERED: 'Destitute, supported at home (Dexing). 分散供养特困',
    ECON_DIFFICULT: 'In economic difficulty (Shenyang). 困难',
    VERY_OLD: 'Very old (drafting note of Dexing). 高龄',
  },
);
export type VisitGround = keyof typeof VisitGround;

export const MonthlyContact = labelled(
  'MonthlyContact',
  'Whether there was contact in a month with an elder who counts in it (R-07): on the register and not away for the whole of it. 当月探访情况',
  {
    VISITED: 'At least one completed contact, in any mode. 已探访',
    UNVISITED: 'No completed contact. 未探访',
  },
);
export type MonthlyContact = keyof typeof MonthlyContact;
