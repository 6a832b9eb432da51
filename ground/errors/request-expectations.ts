import type { Text } from '../text/text.ts';

/** What a request, an operation or a token must be, and what must be waited for. */
export const REQUEST_EXPECTATIONS = {
  FEED_TAKES: {
    en: 'The feed takes {values} in its address.',
    zh: '订阅地址只接受参数 {values}。',
  },
  ADDRESS: { en: 'There is nothing at this address.', zh: '此地址没有内容。' },
  METHOD: { en: 'The hub takes {methods}.', zh: '平台只接受 {methods}。' },
  POST_TO_CHANGE: {
    en: 'A GET request may only query. Send a POST.',
    zh: 'GET 请求只能查询。请改用 POST。',
  },
  ACCEPT: {
    en: 'The hub answers in {types}. Accept one of them.',
    zh: '平台的应答格式为 {types}。请在 Accept 中接受其一。',
  },
  CONTENT_TYPE: {
    en: 'The content type of a request is application/json.',
    zh: '请求的 Content-Type 须为 application/json。',
  },
  BODY_UTF8: { en: 'The body is in UTF-8.', zh: '请求体须为 UTF-8 编码。' },
  BODY_SIZE: { en: 'The body has at most {max} bytes.', zh: '请求体最多 {max} 字节。' },
  BODY_ENCODING: {
    en: 'The body is plain or compressed by gzip, deflate or br.',
    zh: '请求体须未压缩，或以 gzip、deflate、br 压缩。',
  },
  BODY_READABLE: {
    en: 'The body cannot be read. Send it anew.',
    zh: '无法读取请求体。请重新发送。',
  },
  JSON: { en: 'The {part} is JSON in UTF-8.', zh: '{part} 须为 UTF-8 编码的 JSON。' },
  JSON_OBJECT: { en: 'The {part} is a JSON object.', zh: '{part} 须为 JSON 对象。' },
  TEXT: { en: 'The {part} is a string.', zh: '{part} 须为字符串。' },
  QUERY: { en: 'The request has a query.', zh: '请求中须有 query。' },
  GIVEN_ONCE: { en: 'The {part} is given only once.', zh: '{part} 只能给出一次。' },
  OPERATION_TEXT: {
    en: 'It is the text of one GraphQL operation, with its fragments.',
    zh: '须为一个 GraphQL 操作及其片段的文本。',
  },
  VARIABLES_TEXT: {
    en: 'It is the text of a JSON object with a member for each variable.',
    zh: '须为 JSON 对象文本，每个变量一个成员。',
  },
  ONE_OPERATION: {
    en: 'The hub takes one operation at a time.',
    zh: '平台一次只接受一个操作。',
  },
  OPERATION_TOKENS: {
    en: 'An operation has at most {max} tokens; this one has {actual} or more. Split it.',
    zh: '一个操作最多 {max} 个词法单元，此处至少 {actual}。请拆分。',
  },
  OPERATION_DEPTH: {
    en: 'An operation has at most {max} levels of fields; this one has {actual} or more. Split it.',
    zh: '一个操作最多 {max} 层字段，此处至少 {actual}。请拆分。',
  },
  OPERATION_ALIASES: {
    en: 'An operation has at most {max} aliases; this one has {actual} or more. Split it.',
    zh: '一个操作最多 {max} 个别名，此处至少 {actual}。请拆分。',
  },
  OPERATION_SCHEMA_ALIASES: {
    en: 'An operation that asks about the schema has at most {max} aliases; this one has {actual} or more. Split it.',
    zh: '查询 schema 的操作最多 {max} 个别名，此处至少 {actual}。请拆分。',
  },
  OPERATION_ROOT_FIELDS: {
    en: 'An operation has at most {max} root fields; this one has {actual} or more. Split it.',
    zh: '一个操作最多 {max} 个根字段，此处至少 {actual}。请拆分。',
  },
  OPERATION_FIELDS: {
    en: 'An operation has at most {max} fields, with fragments spread out; this one has {actual} or more. Split it.',
    zh: '一个操作展开片段后最多 {max} 个字段，此处至少 {actual}。请拆分。',
  },
  OPERATION_DIRECTIVES: {
    en: 'An operation has at most {max} directives; this one has {actual} or more. Split it.',
    zh: '一个操作最多 {max} 个指令，此处至少 {actual}。请拆分。',
  },
  OPERATION_DEFINITIONS: {
    en: 'A document has at most {max} operations and fragments; this one has {actual} or more. Split it.',
    zh: '一份文档最多 {max} 个操作与片段，此处至少 {actual}。请拆分。',
  },
  OPERATION_VALUE_DEPTH: {
    en: 'A value has at most {max} levels of lists and objects; this one has {actual} or more. Flatten it.',
    zh: '一个值最多 {max} 层列表与对象，此处至少 {actual}。请减少层数。',
  },
  OPERATION_NODES: {
    en: 'The answer could hold {actual} objects, and may hold {max}. Ask for smaller pages or fewer levels.',
    zh: '结果可能包含 {actual} 个对象，上限为 {max}。请减小页大小或减少层级。',
  },
  OPERATION_VALUES: {
    en: 'The answer could hold {actual} values, and may hold {max}. Ask for smaller pages, or for less of each row.',
    zh: '结果可能包含 {actual} 个字段值，上限为 {max}。请减小页大小或减少字段。',
  },
  OPERATION_PARTS: {
    en: 'The operation crosses too many parts of the hub. Split it.',
    zh: '操作涉及平台的部分过多。请拆分。',
  },
  TOKEN_SCHEME: {
    en: 'The authorization header is sent once, as "Bearer" with a token.',
    zh: 'authorization 请求头须只发送一次，形式为 “Bearer” 加令牌。',
  },
  TOKEN_FORM: {
    en: 'The bearer token is malformed. Get a new one.',
    zh: '访问令牌格式有误。请重新获取。',
  },
  TOKEN_SIGNATURE: {
    en: 'The bearer token is not signed by the identity provider. Get a new one.',
    zh: '访问令牌并非身份认证服务签发。请重新获取。',
  },
  TOKEN_ISSUER: {
    en: 'The bearer token is of another issuer. Get one of this hub.',
    zh: '访问令牌由其他机构签发。请获取本平台的令牌。',
  },
  TOKEN_AUDIENCE: {
    en: 'The bearer token is for another audience. Get one for this hub.',
    zh: '访问令牌并非用于本平台。请获取用于本平台的令牌。',
  },
  TOKEN_UNEXPIRED: {
    en: 'The bearer token has expired. Get a new one.',
    zh: '访问令牌已过期。请重新获取。',
  },
  TOKEN_YOUNG: {
    en: 'The bearer token was issued too long ago, or in the future. Get a new one.',
    zh: '访问令牌签发时间过久或在未来。请重新获取。',
  },
  TOKEN_STARTED: {
    en: 'The bearer token is not valid yet. Use it later, or check the clock of its issuer.',
    zh: '访问令牌尚未生效。请稍后使用，或核对签发方的时钟。',
  },
  TOKEN_ROLE: {
    en: 'The token carries a role of the hub. Ask whoever manages the account.',
    zh: '令牌中须有本平台的角色。请联系账号管理员。',
  },
  TOKEN_ONE_AUDIENCE: {
    en: 'The token carries roles of one audience only. Ask whoever manages the account.',
    zh: '令牌中只能有一类受众的角色。请联系账号管理员。',
  },
  TOKEN_CLAIM: {
    en: 'The token carries the claim {claim}, well-formed. Ask whoever manages the account.',
    zh: '令牌中须有格式正确的声明 {claim}。请联系账号管理员。',
  },
  TOKEN_ONE_PLACE: {
    en: 'The token carries either a region or facilities, not both. Ask whoever manages the account.',
    zh: '令牌中只能有行政区划或机构之一，不得同时包含。请联系账号管理员。',
  },
  TOKEN_PERSON: {
    en: 'The token names a person of this hub. Ask whoever manages the account.',
    zh: '令牌须指明本平台中的人员。请联系账号管理员。',
  },
  EDGE_ONLY: {
    en: 'This subgraph answers only the edge of the hub. Ask there.',
    zh: '此子图只应答平台入口。请通过入口访问。',
  },
  ROLE_FOR_ACTION: {
    en: 'The caller may not do {action}. Somebody with the role for it can.',
    zh: '调用方无权执行 {action}。请由具备相应角色的人员办理。',
  },
  PERSON_FOR_ACTION: {
    en: 'A system does not do {action}: what takes something away is decided by a person. Leave it to an officer.',
    zh: '系统不得自动执行 {action}：限制或取消权益须由人员决定，请交由工作人员办理。',
  },
  OFFICES_ALONE: {
    en: 'Offices alone read this; an operator reads what is of her facilities. Leave it out.',
    zh: '此项仅限主管部门查看，机构运营方可查看本机构的数据。请勿请求。',
  },
  ROLE_FOR_ROWS: {
    en: 'The caller’s roles do not read {type}. Somebody with one of these does: {roles}.',
    zh: '调用方的角色无权查看 {type}。具备以下角色之一的人员可以查看：{roles}。',
  },
  ROLE_FOR_FIELD: {
    en: 'The caller’s roles do not read this field. Somebody with one of these does: {roles}.',
    zh: '调用方的角色无权查看此字段。具备以下角色之一的人员可以查看：{roles}。',
  },
  PURPOSE_AND_BASIS: {
    en: 'Whoever asks for a person says why: send x-hub-purpose as the consent or grant names it, x-hub-legal-basis, and x-hub-case unless an app has her consent.',
    zh: '查询个人信息须说明理由：请按同意书或授权所载填写 x-hub-purpose，并填写 x-hub-legal-basis；除第三方应用已取得本人同意外，还须填写 x-hub-case。',
  },
  SHARED_GROUP: {
    en: 'Neither consent nor grant opens {group} of this elder to the caller for this purpose. Ask for one that names it.',
    zh: '没有同意或授权就此用途向调用方开放该老年人的 {group}。请先取得包含该类别的同意或授权。',
  },
  SHARED_FIELD: {
    en: 'Neither consent nor grant opens this field. Leave it out.',
    zh: '同意和授权均不包含此字段。请勿请求。',
  },
  CONSENT_FOR_VALUE: {
    en: 'A grant alone does not open this of a person: neither texts, exact amounts, lists and other days, nor what no duty needs. Ask her for a consent, and name it as x-hub-legal-basis: SEPARATE_CONSENT.',
    zh: '仅凭授权不能查看个人的此项信息（文字、精确数额、列表、其他日期的情况及履职不需要的信息）。请取得本人同意，并将 x-hub-legal-basis 填写为 SEPARATE_CONSENT。',
  },
  ACCOUNT_OPEN: {
    en: 'The account of this token is shut out of the hub. Ask the operator of the hub.',
    zh: '此令牌的账号已被平台停用。请联系平台运维方。',
  },
  TOKEN_CURRENT: {
    en: 'The bearer token is of a former key of this client. Get a new one.',
    zh: '访问令牌由该客户端更换前的密钥取得。请重新获取。',
  },
  LOOK_UPS_A_DAY: {
    en: 'At most {max} persons a day are looked up here, found or not. Go on tomorrow.',
    zh: '此处每日最多查询 {max} 人次（无论是否查到）。请次日再试。',
  },
  STAFF_OF_REGION: {
    en: 'These numbers are about few people. Staff of the region read them.',
    zh: '该数据涉及人数较少，仅所在地区工作人员可以查看。',
  },
  OTHER_CHANGE_OVER: {
    en: 'Another change of the same thing is under way. Try again in a moment.',
    zh: '同一事项正在被修改。请稍后重试。',
  },
  DATABASE_IN_TIME: {
    en: 'The database took too long. Try again later, or ask for less.',
    zh: '数据库处理超时。请稍后重试，或减少请求内容。',
  },
} as const satisfies Record<string, Text>;
