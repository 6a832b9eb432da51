import { listOf } from '../../../ground/row/list.ts';
import { HouseholdMembership } from './entity.ts';

export const memberships = listOf(HouseholdMembership, { order: { expression: 'e.joined_on' } });
