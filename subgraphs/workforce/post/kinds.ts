import { labelled } from '../../../ground/schema/labelled.ts';

export const PostKind = labelled('PostKind', 'What a post in elder care is for. 岗位类别', {
  CARE: 'Care in a home or at home. 养老护理岗位',
  DAY_CARE: 'Full-time at a site of day care. 日间照料专职岗位',
  PUBLIC_WELFARE: 'A post of public welfare, paid for by the state. 公益性岗位',
  OTHER: 'Any other post that serves elders. 其他为老服务岗位',
});
export type PostKind = keyof typeof PostKind;
