import { Directive, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import type { RegionCode } from '../../ground/china/region-code.ts';

@ObjectType({ description: 'An administrative region. 行政区划' })
@Directive('@key(fields: "code")')
export class Region {
  @Open(() => String, { description: 'GB/T 2260 code.' })
  code: string;
}

export function regionOf(code: RegionCode): Region {
  return Object.assign(new Region(), { code });
}
