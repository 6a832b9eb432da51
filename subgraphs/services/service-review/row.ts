import { peopleAnswers } from '../../../ground/figures/people.ts';
import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { row } from '../../../ground/row/row.ts';
import { ServiceReviewActions, serviceReviewWorkflow } from './actions.ts';
import { REVIEWED } from './answers.ts';
import { ServiceReview } from './entity.ts';
import { DeliveryReviewFields, ElderReviewFields, ServiceReviewFields } from './fields.ts';
import { REVIEWERS, ReviewFigures } from './figures.ts';
import { serviceReviews } from './list.ts';

export const serviceReview = row(ServiceReview, {
  list: serviceReviews,
  workflow: serviceReviewWorkflow,
  resolvers: [
    ...[ServiceReviewFields, DeliveryReviewFields, ElderReviewFields, ReviewFigures],
    ServiceReviewActions,
  ],
  answers: [REVIEWED, ...peopleAnswers([REVIEWERS])],
  mergedElder: FOLLOWS,
});
