import { Directive, ObjectType } from 'type-graphql';
import { InternalKey } from '../../ground/schema/field-class.ts';

@ObjectType({ description: 'An older person, whom the subgraph elders owns. 老年人' })
@Directive('@key(fields: "key")')
export class Elder {
  @InternalKey()
  key: string;

  static of(key: string): Elder {
    return Object.assign(new Elder(), { key });
  }
}
