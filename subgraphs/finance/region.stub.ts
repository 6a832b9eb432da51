import { Directive, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';

@ObjectType({ description: 'A region, which the subgraph regions owns. 行政区划' })
@Directive('@key(fields: "code")')
export class Region {
  @Open(() => String, { description: 'GB/T 2260 code.' })
  code: string;

  static of(code: string): Region {
    return Object.assign(new Region(), { code });
  }
}
