import { about, aboutOpen, days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { ServiceReview } from './entity.ts';
import { ReviewGrade } from './kinds.ts';
import { ServiceReviewStatus } from './machine.ts';

export const serviceReviews = listOf(ServiceReview, {
  one: ['p3', 'A review of a service by its id. 服务评价'],
  many: ['p3', 'Reviews of services, the latest first unless sorted otherwise. 服务评价'],
  filters: {
    within: inRegion('Of elders in this region. 所在地区'),
    statuses: oneOf('status', ServiceReviewStatus, 'In one of these states. 状态'),
    grades: oneOf('grade', ReviewGrade, 'Of one of these grades. 满意度'),
    elder: about('Elder', 'elder_key', 'By this elder. 老年人'),
    supplier: aboutOpen('Organization', 'supplier_id', 'Of this supplier. 供应商'),
    ...days('reviewed', 'reviewed_on', 'Reviewed. 评价日期'),
  },
  orders: { REVIEWED_ON: ['reviewed_on', 'Day of the review. 评价日期'] },
  usual: ['REVIEWED_ON', 'DESC'],
});
