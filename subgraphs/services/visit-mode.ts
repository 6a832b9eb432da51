import { registerEnumType } from 'type-graphql';

export enum VisitMode {
  HOME = 'HOME',
  PHONE = 'PHONE',
  VIDEO = 'VIDEO',
  NEIGHBOUR = 'NEIGHBOUR',
  TALK_ROOM = 'TALK_ROOM',
  PAIRED = 'PAIRED',
}
registerEnumType(VisitMode, {
  name: 'VisitMode',
  description: 'How contact is made. 探访方式',
  valuesConfig: {
    HOME: { description: 'A visit at home. 入户走访' },
    PHONE: { description: 'A telephone call. 电话' },
    VIDEO: { description: 'A video call. 视频' },
    NEIGHBOUR: { description: 'A neighbour looks in. 邻里互助' },
    TALK_ROOM: { description: 'A talk in the community. 老人谈心室' },
    PAIRED: { description: 'By the person paired with the elder. 结对帮扶' },
  },
});

export enum VisitorRole {
  GRID = 'GRID',
  CIVIL_OFFICER = 'CIVIL_OFFICER',
  VOLUNTEER = 'VOLUNTEER',
  ORG = 'ORG',
  ASSOCIATION = 'ASSOCIATION',
}
registerEnumType(VisitorRole, {
  name: 'VisitorRole',
  description: 'Who visits. 探访人员',
  valuesConfig: {
    GRID: { description: 'Grid worker of the community. 网格员' },
    CIVIL_OFFICER: { description: 'Civil-affairs officer. 民政专干' },
    VOLUNTEER: { description: 'Volunteer. 助老志愿者' },
    ORG: { description: 'Care institution or social organisation. 养老服务机构、社会组织' },
    ASSOCIATION: { description: "Local elders' association. 基层老年协会" },
  },
});

export enum VisitGround {
  LIVING_ALONE = 'LIVING_ALONE',
  EMPTY_NEST = 'EMPTY_NEST',
  LEFT_BEHIND = 'LEFT_BEHIND',
  DISABLED_FULL = 'DISABLED_FULL',
  SEVERE_DISABLED = 'SEVERE_DISABLED',
  FAMILY_PLANNING_SPECIAL = 'FAMILY_PLANNING_SPECIAL',
  DESTITUTE_SCATTERED = 'DESTITUTE_SCATTERED',
  ECON_DIFFICULT = 'ECON_DIFFICULT',
  VERY_OLD = 'VERY_OLD',
}
registerEnumType(VisitGround, {
  name: 'VisitGround',
  description: 'Why an elder is on the visit register; cities differ (000, 001, 002). 特殊困难类别',
  valuesConfig: {
    LIVING_ALONE: { description: 'Lives alone (002, 000). 独居' },
    EMPTY_NEST: { description: 'Children live elsewhere (002, 001). 空巢' },
    LEFT_BEHIND: { description: 'Left behind in the village (all three). 留守' },
    DISABLED_FULL: { description: 'Cannot care for self (all three). 失能' },
    SEVERE_DISABLED: { description: 'Severely disabled (002). 重残' },
    FAMILY_PLANNING_SPECIAL: {
      description: 'Family that lost its only child (002, 001). 计生特殊家庭',
    },
    DESTITUTE_SCATTERED: { description: 'Destitute, supported at home (000). 分散供养特困' },
    ECON_DIFFICULT: { description: 'In economic difficulty (001). 困难' },
    VERY_OLD: { description: 'Very old (drafting note of 000). 高龄' },
  },
});
