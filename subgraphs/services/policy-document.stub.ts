import { Directive, ID, ObjectType } from 'type-graphql';
import { Open } from '../shared/field-class.ts';

@ObjectType({ description: 'A policy document. 政策文件' })
@Directive('@key(fields: "id", resolvable: false)')
export class PolicyDocument {
  @Open(() => ID, { description: 'Id. 标识' })
  id: string;
}
