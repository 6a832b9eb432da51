import { Directive, ID, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';

@ObjectType({ description: 'A legal entity in elder care. 组织机构' })
@Directive('@key(fields: "id")')
export class Organization {
  @Open(() => ID, { description: 'Id.' })
  id: string;
}

export function organizationStub(id: string): Organization {
  return Object.assign(new Organization(), { id });
}
