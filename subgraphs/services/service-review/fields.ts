import { fieldsOf, first, one, page, ref } from '../../../ground/row/fields.ts';
import { ServiceDelivery } from '../service-delivery/entity.ts';
import { Elder, Organization, Region } from '../stubs.ts';
import { ServiceReview } from './entity.ts';
import { serviceReviews } from './list.ts';

export const ServiceReviewFields = fieldsOf(ServiceReview, {
  elder: ref('p3', Elder, 'elderKey', 'Whose review it is. 老年人'),
  delivery: one('p3', () => ServiceDelivery, ['deliveryKey', 'key'], 'Of what. 服务记录'),
  supplier: ref('p3', Organization, 'supplierId', 'Of whose service. 供应商'),
  region: ref('p3', Region, 'regionCode', 'Where the elder lived. 所在地区'),
});

export const DeliveryReviewFields = fieldsOf(ServiceDelivery, {
  review: first(
    'p3',
    () => ServiceReview,
    ['key', 'deliveryKey'],
    'How it was found; null before. 服务评价',
    {
      order: { expression: 'e.reviewed_on' },
      where: { status: { $ne: 'WITHDRAWN' } },
    },
  ),
});

export const ElderReviewFields = fieldsOf(Elder, {
  serviceReviews: page(
    'p3',
    () => serviceReviews,
    ['key', 'elder_key'],
    'How she found services, the latest first unless sorted otherwise. 服务评价',
  ),
});
