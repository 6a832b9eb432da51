import { Directive, ID, ObjectType } from 'type-graphql';
import { Open } from '../schema/field-class.ts';

@ObjectType({
  description: 'A policy document or standard that the hub’s rules and targets rest on. 政策文件',
})
@Directive('@key(fields: "id", resolvable: false)')
export class PolicyDocument {
  @Open(() => ID, { description: 'Id: the type and the code. 标识' })
  id: string;

  static of(id: string): PolicyDocument {
    return Object.assign(new PolicyDocument(), { id });
  }
}
