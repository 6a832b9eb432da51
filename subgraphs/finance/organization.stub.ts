import { Directive, ID, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';

@ObjectType({ description: 'An organisation, which the subgraph facilities owns. 单位' })
@Directive('@key(fields: "id", resolvable: false)')
export class Organization {
  @Open(() => ID, { description: 'Id.' })
  id: string;

  static of(id: string): Organization {
    return Object.assign(new Organization(), { id });
  }
}
