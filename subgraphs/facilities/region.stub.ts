import { Directive, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';

/** Regions belong to the subgraph regions; here are the fields about their facilities. */
@ObjectType()
@Directive('@key(fields: "code")')
export class Region {
  @Open(() => String, { description: 'GB/T 2260 code.' })
  code: string;
}

export function regionStub(code: string): Region {
  return Object.assign(new Region(), { code });
}
