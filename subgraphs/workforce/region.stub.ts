import { Directive, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';

@ObjectType({ description: 'An administrative region. 行政区划' })
@Directive('@key(fields: "code")')
export class Region {
  @Open(() => String, { description: 'Code (GB/T 2260). 行政区划代码' })
  code: string;
}

export function regionStub(code: string): Region {
  return Object.assign(new Region(), { code });
}
