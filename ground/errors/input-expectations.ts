import type { Text } from '../text/text.ts';

/** What a value must be: of arguments, input fields, variables and headers. */
export const INPUT_EXPECTATIONS = {
  REQUIRED: { en: '{argument} is required.', zh: '{argument} 为必填项。' },
  NOT_NULL: {
    en: '{argument} may be left out, but not be null.',
    zh: '{argument} 可以省略，但不能为 null。',
  },
  FIELD_REQUIRED: {
    en: '{argument} needs its field {field}.',
    zh: '{argument} 缺少必填字段 {field}。',
  },
  FIELD_KNOWN: {
    en: 'Only the fields of {type} may stand at {argument}. See the schema.',
    zh: '{argument} 处只能出现 {type} 的字段。请查阅 schema。',
  },
  TYPE: { en: '{argument} is of the type {type}.', zh: '{argument} 的类型应为 {type}。' },
  FORM: {
    en: '{argument} has the form that its description in the schema gives.',
    zh: '{argument} 的格式须符合 schema 中的说明。',
  },
  DATE: {
    en: '{argument} is a Date: a day of the calendar from 1900 to 2199, YYYY-MM-DD.',
    zh: '{argument} 为 Date：1900 至 2199 年间真实存在的日期，格式 YYYY-MM-DD。',
  },
  MONTH: {
    en: '{argument} is a Month: YYYY-MM, from 1900 to 2199.',
    zh: '{argument} 为 Month：格式 YYYY-MM，1900 至 2199 年。',
  },
  DATE_TIME: {
    en: '{argument} is a DateTime with its offset, such as 2025-12-31T08:00:00+08:00.',
    zh: '{argument} 为带时区的 DateTime，例如 2025-12-31T08:00:00+08:00。',
  },
  DECIMAL: {
    en: '{argument} is a Decimal as a string, such as "-123.45".',
    zh: '{argument} 为字符串形式的 Decimal，例如 "-123.45"。',
  },
  FEN: {
    en: '{argument} is a Fen: a whole number of fen between -(2^53-1) and 2^53-1.',
    zh: '{argument} 为 Fen：以分为单位的整数，介于 -(2^53-1) 与 2^53-1 之间。',
  },
  ID: {
    en: '{argument} is not the id of a node for this caller. Look it up again.',
    zh: '{argument} 不是此调用方可用的 id。请重新查询。',
  },
  ID_OF_TYPE: {
    en: '{argument} is no id of the type {type} for this caller. Look it up again.',
    zh: '{argument} 不是此调用方可用的 {type} 类型的 id。请重新查询。',
  },
  ONE_PERSON: {
    en: 'A request asks for one person, or for one thing of a person, by id.',
    zh: '每次请求只能按 id 查询一人，或与一人有关的一项内容。',
  },
  KNOWN: {
    en: '{argument} names nothing that there is for this caller. Look it up again.',
    zh: '{argument} 所指的内容对调用方而言不存在。请重新查询。',
  },
  BETWEEN: {
    en: '{argument} is between {min} and {max}.',
    zh: '{argument} 须在 {min} 与 {max} 之间。',
  },
  AT_LEAST: { en: '{argument} is {min} or more.', zh: '{argument} 不得小于 {min}。' },
  AT_MOST: { en: '{argument} is {max} or less.', zh: '{argument} 不得大于 {max}。' },
  LENGTH: {
    en: '{argument} has {min} to {max} characters.',
    zh: '{argument} 须为 {min} 至 {max} 个字符。',
  },
  LENGTH_AT_MOST: {
    en: '{argument} has at most {max} characters.',
    zh: '{argument} 最多 {max} 个字符。',
  },
  NOT_EMPTY: { en: '{argument} is not empty.', zh: '{argument} 不得为空。' },
  PHONE: {
    en: '{argument} is a telephone number: 5 to 20 digits, with + or - between them.',
    zh: '{argument} 须为 5 至 20 位电话号码，可含 + 或 -。',
  },
  TRIMMED: {
    en: '{argument} neither begins nor ends with a blank.',
    zh: '{argument} 首尾不得有空白。',
  },
  HAN: { en: '{argument} holds Chinese characters.', zh: '{argument} 须含汉字。' },
  ITEMS: {
    en: '{argument} has {min} to {max} items.',
    zh: '{argument} 须有 {min} 至 {max} 项。',
  },
  ITEMS_AT_LEAST: {
    en: '{argument} has at least {min} items.',
    zh: '{argument} 至少须有 {min} 项。',
  },
  ITEMS_AT_MOST: {
    en: '{argument} has at most {max} items.',
    zh: '{argument} 最多 {max} 项。',
  },
  ITEMS_UNIQUE: {
    en: '{argument} names each item once.',
    zh: '{argument} 中每项只能出现一次。',
  },
  ONE_OF: { en: '{argument} is one of {values}.', zh: '{argument} 须为下列之一：{values}。' },
  ONE_ARGUMENT: {
    en: 'Exactly one of {arguments} is given.',
    zh: '{arguments} 须且只能给出其中一个。',
  },
  ONE_DIRECTION: {
    en: 'A page goes forwards with first and after, or backwards with last and before, not both.',
    zh: '分页须用 first 与 after 向后，或用 last 与 before 向前，不得同时使用。',
  },
  TOGETHER_WITH: {
    en: '{argument} is given only together with {other}.',
    zh: '{argument} 须与 {other} 一同给出。',
  },
  RANGE: {
    en: 'The range of {argument} ends on or after its start.',
    zh: '{argument} 的范围，终点不得早于起点。',
  },
  NOT_AFTER_TODAY: {
    en: '{argument} is not after today.',
    zh: '{argument} 不得晚于今天。',
  },
  MONTH_BEGUN: {
    en: '{argument} is a month that has begun.',
    zh: '{argument} 须为已经开始的月份。',
  },
  YEAR_BEGUN: {
    en: '{argument} is a year that has begun.',
    zh: '{argument} 须为已经开始的年份。',
  },
  REGION_CODE: {
    en: '{argument} is a region code of 6, 9 or 12 digits (GB/T 2260), such as 150600.',
    zh: '{argument} 须为 6、9 或 12 位的行政区划代码（GB/T 2260），例如 150600。',
  },
  REGION_KNOWN: {
    en: '{argument} is a region that the hub knows: counties of the whole country, below them those of its own places.',
    zh: '{argument} 须为平台收录的行政区划：全国县级以上，以及接入地区的乡镇、村级。',
  },
  REGION_TODAY: {
    en: '{argument} is one region of today: what it was has been {codes} since {year}.',
    zh: '{argument} 须为现行的单一行政区划：原区划自 {year} 年起为 {codes}。',
  },
  CREDIT_CODE: {
    en: '{argument} has 18 characters, the last of them a check (GB 32100-2015).',
    zh: '{argument} 须为 18 位统一社会信用代码，末位为校验码（GB 32100-2015）。',
  },
  PLAIN_CODE: {
    en: '{argument} has 1 to {max} lower-case letters, digits and dashes.',
    zh: '{argument} 须为 1 至 {max} 个小写字母、数字或连字符。',
  },
  PRINTED_NUMBER: {
    en: '{argument} has 1 to {max} letters, digits, brackets, dots and dashes.',
    zh: '{argument} 须为 1 至 {max} 个文字、数字、括号、点或连字符。',
  },
  IDEMPOTENCY_KEY: {
    en: '{argument} has 8 to 100 letters, digits, - or _.',
    zh: '{argument} 须为 8 至 100 个字母、数字、- 或 _。',
  },
  ORGANISATION: {
    en: '{argument} is an organisation as tokens carry it: 1 to 64 letters, digits, ., - or _, a letter or digit first.',
    zh: '{argument} 须为令牌中的机构标识：1 至 64 个字母、数字、.、- 或 _，以字母或数字开头。',
  },
  ACCOUNT: {
    en: '{argument} is an account as `viewer.account` shows it to its holder: 16 to 64 letters, digits, ., - or _.',
    zh: '{argument} 须为本人登录后在 `viewer.account` 中看到的账号：16 至 64 个字母、数字、.、- 或 _。',
  },
  NO_NUL: { en: '{argument} holds no NUL character.', zh: '{argument} 不得含空字符（NUL）。' },
  UNICODE: {
    en: '{argument} is well-formed Unicode.',
    zh: '{argument} 须为合法的 Unicode 文本。',
  },
  NAME: {
    en: 'No {argument} begins with two underscores.',
    zh: '{argument} 的名称不得以两个下划线开头。',
  },
  SENT_ONCE: { en: '{argument} is sent only once.', zh: '{argument} 只能发送一次。' },
  UTF8: { en: '{argument} is UTF-8.', zh: '{argument} 须为 UTF-8 编码。' },
  PRINTABLE: {
    en: '{argument} holds only characters that can be printed.',
    zh: '{argument} 只能含可显示的字符。',
  },
} as const satisfies Record<string, Text>;
