import { Directive, ObjectType } from 'type-graphql';
import { Open } from '../schema/field-class.ts';
import { USER_ERROR_CODES } from './refusals.ts';

@ObjectType({
  description: 'What kept a mutation from its change, at one field of its input. 操作错误',
})
@Directive('@shareable')
export class UserError {
  @Open(() => USER_ERROR_CODES.values, { description: 'The code to act on. 代码' })
  code: string;

  @Open(() => String, {
    description: "The same in words, in the reader's language; never repeats what was sent. 说明",
  })
  message: string;

  @Open(() => [String], { description: 'Where in the input, such as ["input", "version"]. 位置' })
  path: string[];
}
