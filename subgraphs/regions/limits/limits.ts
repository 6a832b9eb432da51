import { Int, ObjectType } from 'type-graphql';
import { Open } from '../../../ground/schema/field-class.ts';

const TEXT = 'OPERATION_TOO_LARGE beyond it.';

/** Values of `LIMITS`; the edge holds the same ones. */
@ObjectType({
  description: 'How much one request may ask for, the same for every caller. 用量限制',
})
export class Limits {
  @Open(() => Int, {
    description: `Objects that the answer of an operation can hold: page sizes multiplied along the path, \`@listSize\` for lists that are no connections, and one for each totalCount. \`extensions.cost\` of an answer says what was counted. ${TEXT} 节点数上限`,
  })
  nodes: number;

  @Open(() => Int, {
    description: `Values of the fields of these objects, counted in the same way; a list of values is one. ${TEXT} 字段值数上限`,
  })
  values: number;

  @Open(() => Int, { description: `Fields below each other. ${TEXT} 嵌套层数上限` })
  depth: number;

  @Open(() => Int, {
    description: `Fields, with every fragment spread out. ${TEXT} 字段数上限`,
  })
  fields: number;

  @Open(() => Int, { description: `Fields of the operation itself. ${TEXT} 根字段数上限` })
  rootFields: number;

  @Open(() => Int, { description: `Aliases. ${TEXT} 别名数上限` })
  aliases: number;

  @Open(() => Int, {
    description: `Aliases of an operation that asks about the schema. ${TEXT} 查询结构时的别名数上限`,
  })
  schemaAliases: number;

  @Open(() => Int, { description: `Directives of a document. ${TEXT} 指令数上限` })
  directives: number;

  @Open(() => Int, {
    description: `Operations and fragments of a document. ${TEXT} 操作与片段数上限`,
  })
  definitions: number;

  @Open(() => Int, {
    description: `Lists and objects inside each other in a value. ${TEXT} 取值嵌套层数上限`,
  })
  valueDepth: number;

  @Open(() => Int, { description: `Tokens of a document. ${TEXT} 词元数上限` })
  tokens: number;

  @Open(() => Int, {
    description: 'Rows of a page when neither first nor last is given. 默认页大小',
  })
  pageSizeDefault: number;

  @Open(() => Int, {
    description: 'Rows of a page; BAD_USER_INPUT beyond it. 页大小上限',
  })
  pageSizeMax: number;

  @Open(() => Int, {
    description: 'Bytes of a request, decompressed; HTTP status 413 beyond it. 请求字节数上限',
  })
  requestBytes: number;

  @Open(() => Int, {
    description: 'Days for which an idempotency key is kept. 幂等键保留天数',
  })
  idempotencyDays: number;
}
