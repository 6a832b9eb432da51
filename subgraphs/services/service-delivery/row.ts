import { row } from '../../../ground/row/row.ts';
import { ServiceDeliveryActions, serviceDeliveryWorkflow } from './actions.ts';
import { SETTLED_MONTHS, TAKEN_THEN } from './answers.ts';
import { ServiceDelivery } from './entity.ts';
import { ElderDeliveryFields, ServiceDeliveryFields } from './fields.ts';
import { serviceDeliveries } from './list.ts';

const COUNTS = ['t', 'o'].map((row) => `${row}.status not in ('REJECTED', 'VOIDED')`).join(' and ');

export const serviceDelivery = row(ServiceDelivery, {
  list: serviceDeliveries,
  workflow: serviceDeliveryWorkflow,
  resolvers: [ServiceDeliveryFields, ElderDeliveryFields, ServiceDeliveryActions],
  answers: [TAKEN_THEN, SETTLED_MONTHS],
  // Nobody is served twice at one time: staff say which of the two was given.
  mergedElder: {
    clash: `${COUNTS} and tstzrange(t.started_at, t.ended_at) && tstzrange(o.started_at, o.ended_at)`,
  },
});
