import { Query, Resolver } from 'type-graphql';
import { Class } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { SERVICE_TYPES, ServiceTypeEntry } from './kinds.ts';

/** Written out: the kinds are an enum and no rows. */
@Resolver()
export class ServiceTypeQueries {
  @Query(() => [ServiceTypeEntry], { description: 'The kinds of service. 服务类型' })
  @ListSize(30)
  @Class('p0')
  serviceTypes(): readonly ServiceTypeEntry[] {
    return SERVICE_TYPES;
  }
}
