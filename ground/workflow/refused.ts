import { type Refusal, refusals } from './refusals.ts';

/** What any mutation may be refused with, and what those of several subgraphs are. */
export const REFUSED = refusals({
  INVALID_VALUE: {
    en: 'The value is outside what the field takes. Correct it.',
    zh: '值超出允许范围，请更正。',
  },
  UNSEEN_CHARACTERS: {
    code: 'INVALID_VALUE',
    en: 'The text holds characters that are not seen or turn its direction. Type it again.',
    zh: '文本含有不可见字符或方向控制字符，请重新输入。',
  },
  NOT_KNOWN: {
    en: 'The hub knows no such person, place or thing for this caller. Look it up again.',
    zh: '查无此项，请重新查询。',
  },
  TRANSITION_NOT_ALLOWED: {
    en: 'It is {state} now, and that does not lead there. See `allowedActions`.',
    zh: '当前状态为{state}，不能执行此操作，请查看 `allowedActions`。',
  },
  WRONG_LEVEL: {
    en: 'The office of {office} does this. Leave it to a colleague there.',
    zh: '此步骤由{office}办理，请交由该地工作人员办理。',
  },
  SAME_PERSON: {
    en: 'You did {step} yourself, and one person may not do both. Ask a colleague.',
    zh: '“{step}”由您本人办理，两个步骤不得由同一人办理，请由同事办理。',
  },
  VERSION_CONFLICT: {
    en: 'Somebody changed it: it is at version {version} by now. Read it again and decide anew.',
    zh: '已被他人修改，当前版本为{version}，请重新读取后再决定。',
  },
  ALREADY_EXISTS: {
    en: 'There is one already. Go on with that one.',
    zh: '已存在，请使用现有记录。',
  },
  POWER_MISSING: {
    en: 'What you may do for the elder does not include {power}. Have the guardianship or the authorisation that you act by renewed with it.',
    zh: '您的监护登记或亲属授权不包含此项权限（{power}），请办理变更。',
  },
  REASON_REQUIRED: {
    en: 'What takes something away gives its reason to the person concerned. Write it in `note`.',
    zh: '限制或取消权益须说明理由，请在 `note` 中填写。',
  },
  ASSESSMENT_REQUIRED: {
    en: 'Rule R-08 asks for a valid assessment of ability first. Order one.',
    zh: '须先有有效的能力评估结果（规则 R-08），请先申请评估。',
  },
  PUBLICITY_NOT_OVER: {
    en: 'It is on public notice until {until}. Wait until that day is over.',
    zh: '公示至{until}，请在公示期满后办理。',
  },
  FACILITY_NOT_OPERATING: {
    en: 'The facility is not in operation. Choose another one.',
    zh: '机构未运营，请另选机构。',
  },
});

/** Codes that the machine of an action need not name; what its move implies is described with it. */
const OF_EVERY_ACTION: readonly string[] = [
  'TRANSITION_NOT_ALLOWED',
  'VERSION_CONFLICT',
  'WRONG_LEVEL',
  'SAME_PERSON',
  'POWER_MISSING',
  'REASON_REQUIRED',
  'EVIDENCE_REQUIRED',
  'INVALID_VALUE',
];

/** What an action can be refused with is told in the schema, so it names all of it. @throws otherwise */
export function requireNamed(
  name: string,
  { refusals: named = [] }: { readonly refusals?: readonly string[] },
  { problems }: Refusal,
): void {
  const unnamed = problems.find(
    ({ code }) => !OF_EVERY_ACTION.includes(code) && !named.includes(code),
  );
  if (unnamed) throw new Error(`${name} does not name the refusal ${unnamed.code}`);
}
