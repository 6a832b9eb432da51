import { Directive, ID, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';

@ObjectType({ description: 'A place of elder care. 养老服务设施' })
@Directive('@key(fields: "id")')
export class Facility {
  @Open(() => ID, { description: 'Id.' })
  id: string;
}

export function facilityStub(id: string): Facility {
  return Object.assign(new Facility(), { id });
}
