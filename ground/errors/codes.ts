import type { Text } from '../text/text.ts';

interface Code {
  /** HTTP status of an answer that has this error and no `data`. */
  readonly status: number;
  /** Cause and next step. `{detail}` is the text that graphql-js gives, which is English. */
  readonly text: Text;
  /** Seconds after which it makes sense to try again, where the hub can tell. */
  readonly retryAfter?: number;
}

/** Every code a client can meet in `errors[].extensions.code`. */
export const ERROR_CODES = {
  BAD_REQUEST: {
    status: 400,
    text: {
      en: 'The HTTP request does not carry a GraphQL operation. Mend the request.',
      zh: 'HTTP 请求未携带 GraphQL 操作。请改正请求。',
    },
  },
  BAD_USER_INPUT: {
    status: 400,
    text: {
      en: 'An argument, variable or header is malformed. Mend it.',
      zh: '参数、变量或请求头的值不符合要求。请改正。',
    },
  },
  INVALID_CURSOR: {
    status: 400,
    text: {
      en: 'The cursor is not one of this list. Start from the first page.',
      zh: '游标不属于此列表。请从第一页重新开始。',
    },
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    text: {
      en: 'The document is not GraphQL. {detail} Mend its syntax.',
      zh: '文档不是有效的 GraphQL。GraphQL 的英文说明：{detail} 请改正语法。',
    },
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    text: {
      en: "The document does not fit the caller's schema. {detail} Look the schema up.",
      zh: '文档与调用方可用的 schema 不符。GraphQL 的英文说明：{detail} 请查阅 schema。',
    },
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    text: {
      en: 'The document has no such operation. Name one of its operations.',
      zh: '文档中没有此操作。请指明其中一个操作的名称。',
    },
  },
  OPERATION_TOO_LARGE: {
    status: 400,
    text: {
      en: 'The operation asks for too much at once. Split it.',
      zh: '操作一次请求的内容过多。请拆分。',
    },
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 400,
    text: {
      en: 'The hub keeps no queries by their hash. Send the text.',
      zh: '平台不按哈希保存查询。请发送查询全文。',
    },
  },
  UNAUTHENTICATED: {
    status: 401,
    text: {
      en: 'The bearer token is not valid. Get a new one.',
      zh: '访问令牌无效。请重新获取。',
    },
  },
  IDENTITY_UNAVAILABLE: {
    status: 503,
    text: {
      en: 'The identity provider cannot be reached, so the token cannot be checked. Try again in a moment.',
      zh: '暂时无法连接身份认证服务，令牌无法核验。请稍后重试。',
    },
  },
  FORBIDDEN: {
    status: 403,
    text: {
      en: 'The caller may not read this field or do this. Ask with an account that may.',
      zh: '调用方无权读取此字段或执行此操作。请使用有权限的账号。',
    },
  },
  CLIENT_NOT_REGISTERED: {
    status: 403,
    text: {
      en: 'The app or office of this token is not registered with the hub, or no longer, so it is told nothing of people; open data is there. Register it with the operator of the hub.',
      zh: '此令牌所属的应用或机构未在平台登记或登记已停用，不能查看个人信息，仅可使用公开数据。请向平台运维方登记。',
    },
  },
  GUARDIANSHIP_NOT_IN_FORCE: {
    status: 403,
    text: {
      en: 'This account may act for nobody today: no guardianship of it is in force, and no authorisation of a relative, so it is told nothing of anybody; open data is there. Have a guardianship recorded by the care office where the elder lives, or ask the elder for an authorisation.',
      zh: '此账号当前没有有效的监护登记或亲属授权，不能查看个人信息，仅可使用公开数据。请到老年人居住地的养老服务部门登记监护，或由老年人本人授权。',
    },
  },
  QUOTA_EXCEEDED: {
    status: 429,
    text: {
      en: 'No more may be asked today. Go on tomorrow.',
      zh: '今日的查询次数已用完。请次日再试。',
    },
  },
  NOT_FOUND: {
    status: 404,
    text: {
      en: 'There is no such row for this caller. Look it up again.',
      zh: '对调用方而言查无此项。请重新查询。',
    },
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 409,
    text: {
      en: 'The idempotency key was used with another input. Make a new key for a new intention.',
      zh: '此幂等键已用于另一份输入。新的操作请使用新的幂等键。',
    },
  },
  STALE_FACTS: {
    status: 503,
    text: {
      en: 'What the decision rests on is not up to date here. Try again in a minute.',
      zh: '作出决定所依据的数据尚未更新到最新。请一分钟后重试。',
    },
  },
  NOT_ESTABLISHED: {
    status: 500,
    text: {
      en: 'The sources give no figure, so none is computed. Ask the office that keeps the source.',
      zh: '依据文件未给出数值，故不予计算。请向主管部门查询。',
    },
  },
  RECORD_UNAVAILABLE: {
    status: 503,
    text: {
      en: 'The hub cannot record now who looks at a person, so it shows nothing of anybody; open data is there. Try again in a moment, a change with the same idempotency key.',
      zh: '平台暂时无法记录对个人信息的访问，因此不提供任何个人信息；公开数据可正常使用。请稍后重试；变更请使用同一幂等键重新提交。',
    },
    retryAfter: 5,
  },
  SUBGRAPH_UNAVAILABLE: {
    status: 503,
    text: {
      en: 'A part of the hub did not answer. Try again later.',
      zh: '平台的一部分未作出应答。请稍后重试。',
    },
  },
  SUBGRAPH_TIMEOUT: {
    status: 504,
    text: {
      en: 'A part of the hub answered too late. Try again later, or ask for less.',
      zh: '平台的一部分应答超时。请稍后重试，或减少请求内容。',
    },
  },
  OUTCOME_UNKNOWN: {
    status: 504,
    text: {
      en: 'It is not known whether the change was made. Send the same input with the same idempotency key again: it is made once, and one that was made is shown.',
      zh: '尚不能确定此项变更是否已完成。请用同一幂等键重新提交相同的输入：变更只会执行一次；若已完成，将返回其结果。',
    },
  },
  OVERLOADED: {
    status: 503,
    text: {
      en: 'Too much runs at once, and nothing of this was begun. Try again in a moment.',
      zh: '平台当前负载过高，此请求尚未开始处理。请稍后重试。',
    },
    retryAfter: 1,
  },
  STARTING: {
    status: 503,
    text: {
      en: 'The hub is starting. Try again in a moment.',
      zh: '平台正在启动。请稍后重试。',
    },
    retryAfter: 5,
  },
  STOPPING: {
    status: 503,
    text: {
      en: 'The hub is stopping. Try again in a moment.',
      zh: '平台正在停止服务。请稍后重试。',
    },
    retryAfter: 5,
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    text: {
      en: 'The hub could not answer this part. Report the error id, which is in our log.',
      zh: '平台未能处理这一部分。请反馈错误编号，日志中有记录。',
    },
  },
} as const satisfies Record<string, Code>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** The code as one of the catalogue, `null` for anything else. */
export function errorCode(code: unknown): ErrorCode | null {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) ? (code as ErrorCode) : null;
}

/** Seconds after which a caller who met this code may try again; `undefined` where nobody can tell. */
export function retryAfter(code: unknown): number | undefined {
  const known = errorCode(code);
  if (known === null) return undefined;
  const entry: Code = ERROR_CODES[known];
  return entry.retryAfter;
}
