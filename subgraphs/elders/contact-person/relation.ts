import { labelled } from '../../../ground/schema/labelled.ts';

export const ContactRelation = labelled(
  'ContactRelation',
  'What a person is to an elder. 与老年人关系',
  {
    SPOUSE: 'Spouse. 配偶',
    CHILD: 'Child. 子女',
    CHILD_IN_LAW: 'Child-in-law. 儿媳、女婿',
    GRANDCHILD: 'Grandchild. 孙辈',
    SIBLING: 'Brother or sister. 兄弟姐妹',
    RELATIVE: 'Other relative. 其他亲属',
    NEIGHBOUR: 'Neighbour. 邻居',
    VILLAGE_OFFICIAL: 'Village or community official. 村(社区)干部',
    OTHER: 'Other. 其他',
  },
);
export type ContactRelation = keyof typeof ContactRelation;
