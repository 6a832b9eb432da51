import { Query, Resolver } from 'type-graphql';
import { Class } from '../../../ground/schema/field-class.ts';
import { LIMITS } from '../../../ground/serving/limits.ts';
import { Limits } from './limits.ts';

/** Written out: limits are no rows. */
@Resolver()
export class LimitsQuery {
  @Query(() => Limits, { description: 'How much one request may ask for. 用量限制' })
  @Class('p0')
  limits(): Limits {
    return LIMITS;
  }
}
