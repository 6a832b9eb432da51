import { Directive, ID, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';

@ObjectType({ description: 'A facility, which the subgraph facilities owns. 养老机构、设施' })
@Directive('@key(fields: "id")')
export class Facility {
  @Open(() => ID, { description: 'Id.' })
  id: string;

  static of(id: string): Facility {
    return Object.assign(new Facility(), { id });
  }
}
