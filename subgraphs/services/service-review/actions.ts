import { choice, flagged, idOf, optional, words } from '../../../ground/row/arguments.ts';
import { lockNames } from '../../../ground/rows/named-lock.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { PurchaseContract } from '../purchase-contract/entity.ts';
import { ServiceDelivery } from '../service-delivery/entity.ts';
import { REVIEWED } from './answers.ts';
import { ServiceReview } from './entity.ts';
import { isBad, ReviewGrade } from './kinds.ts';
import { SERVICE_REVIEW } from './machine.ts';

const REFUSES = refusals({
  NOT_CONFIRMED: {
    en: 'Only what was confirmed to have been given is reviewed. Confirm the delivery, or dispute it.',
    zh: '仅可评价已确认的服务，请先确认该服务或提出异议。',
  },
});

export const serviceReviewWorkflow = new Workflow(ServiceReview, SERVICE_REVIEW, 'p3');

export const ServiceReviewActions = actionsOf(serviceReviewWorkflow, {
  reviewServiceDelivery: taking(
    'Which delivery, and how it was. 评价内容',
    {
      delivery: idOf('ServiceDelivery', 'The delivery. 服务记录'),
      grade: choice(ReviewGrade, 'How it was. 满意度'),
      says: optional(words('What is said about it. 评价内容', 500)),
    },
    async ({ context, em, own }, { delivery: key, grade, says }) => {
      const { rows, today } = context;
      const delivery = await rows.by(ServiceDelivery, 'key', key);
      if (!delivery) throw REFUSED.NOT_KNOWN('delivery');
      const { elderKey, regionCode, regionAt, contractId } = delivery;
      await own({ elderKey, regionCode, regionAt });
      if (delivery.status !== 'CONFIRMED') throw REFUSES.NOT_CONFIRMED('delivery');
      await lockNames(em, [`review/${key}`]);
      const [found] = await rows.answer<{ reviewed: boolean }>(REVIEWED, [key]);
      if (found!.reviewed) throw REFUSED.ALREADY_EXISTS('delivery');
      const contract = await rows.by(PurchaseContract, 'id', contractId);
      const bad = isBad(grade);
      return {
        ...{ status: bad ? 'TO_VERIFY' : 'RATED', closedOn: bad ? null : today },
        ...{ grade, says, reviewedOn: today, founded: null, rectifiedOn: null, content: null },
        ...{ deliveryKey: key, supplierId: contract!.supplierId, synthetic: false },
        ...{ elderKey, regionCode, regionAt },
      };
    },
  ),

  withdrawServiceReview: ({ row, context: { today } }) => ({ closedOn: row.closedOn ?? today }),

  verifyServiceReview: taking(
    'What was found. 核实结果',
    { founded: flagged('Whether it was as she says. 是否属实') },
    ({ context: { today } }, { founded }) =>
      founded ? { founded, status: 'RECTIFYING' } : { founded, status: 'CLOSED', closedOn: today },
  ),

  rectifyServiceReview: ({ context: { today } }) => ({ rectifiedOn: today }),

  callBackServiceReview: taking(
    'What she said. 回访结果',
    { content: flagged('Whether she is content now. 是否满意') },
    ({ context: { today } }, { content }) =>
      content
        ? { content, status: 'CLOSED', closedOn: today }
        : { content, status: 'RECTIFYING', rectifiedOn: null },
  ),
});
