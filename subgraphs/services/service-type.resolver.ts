import { Query, Resolver } from 'type-graphql';
import { Class } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { SERVICE_TYPE_LABELS, ServiceType, ServiceTypeEntry } from './service-type.ts';

@Resolver()
export class ServiceTypeResolver {
  @Query(() => [ServiceTypeEntry], { description: 'The kinds of service. 服务类型' })
  @ListSize(30)
  @Class('p0')
  serviceTypes(): ServiceTypeEntry[] {
    return Object.values(ServiceType).map((type) => ({ type, ...SERVICE_TYPE_LABELS[type] }));
  }
}
