import { Directive, ID, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';

@ObjectType({ description: 'A care facility. 养老服务设施' })
@Directive('@key(fields: "id")')
export class Facility {
  @Open(() => ID, { description: 'Id. 标识' })
  id: string;
}

export function facilityOf(id: string | null): Facility | null {
  return id === null ? null : Object.assign(new Facility(), { id });
}
