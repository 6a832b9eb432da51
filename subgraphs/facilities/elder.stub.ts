import { Directive, ObjectType } from 'type-graphql';
import { InternalKey } from '../../ground/schema/field-class.ts';

/** Elders belong to the subgraph elders; here are their stays. */
@ObjectType()
@Directive('@key(fields: "key")')
export class Elder {
  @InternalKey()
  key: string;
}

export function elderStub(key: string): Elder {
  return Object.assign(new Elder(), { key });
}
