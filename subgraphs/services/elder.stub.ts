import { Directive, ObjectType } from 'type-graphql';
import { InternalKey } from '../../ground/schema/field-class.ts';

@ObjectType({ description: 'An elder. 老年人' })
@Directive('@key(fields: "key")')
export class Elder {
  @InternalKey()
  key: string;
}

export function elderOf(key: string): Elder {
  return Object.assign(new Elder(), { key });
}
