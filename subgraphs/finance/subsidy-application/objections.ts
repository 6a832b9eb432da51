import { Int, ObjectType } from 'type-graphql';
import { Sensitive } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';

export const REFUSES = refusals({
  OBJECTION_STANDS: {
    en: 'An objection is not answered yet, or was upheld. Answer it, or return or refuse the application.',
    zh: '公示期间的异议尚未答复或已认定成立，请先答复，或退回、不予批准该申请。',
  },
  OBJECTION_ANSWERED: {
    code: 'INVALID_VALUE',
    en: 'This objection is answered already. Choose another one.',
    zh: '该异议已答复，请另选。',
  },
  TOO_MANY_OBJECTIONS: {
    code: 'INVALID_VALUE',
    en: 'Fifty objections are recorded already. Answer them first.',
    zh: '已登记五十条异议，请先答复。',
  },
});

const MOST = 50;

@ObjectType({ description: 'What somebody objected to an application on display. 公示异议' })
export class SubsidyObjection {
  @Sensitive(() => Int, { description: 'Which of its objections, 1 for the first. 异议序号' })
  number: number;

  @Sensitive(() => String, { description: 'What was objected. 异议内容' })
  says: string;

  @Sensitive(() => DateScalar, { description: 'Recorded on. 登记日期' })
  raisedOn: string;

  @Sensitive(() => String, { nullable: true, description: 'The answer, none before. 答复内容' })
  answer: string | null;

  @Sensitive(() => DateScalar, { nullable: true, description: 'Answered on. 答复日期' })
  answeredOn: string | null;

  @Sensitive(() => Boolean, { nullable: true, description: 'Whether it was upheld. 是否成立' })
  upheld: boolean | null;

  @Sensitive(() => Boolean, {
    description:
      'Whether the application was sent back since, so that it blocks no more. 是否已了结',
  })
  settled: boolean;
}

interface Objected {
  objections: readonly SubsidyObjection[];
}

/** With one objection more. @throws Refusal where there are too many */
export function recorded(
  { objections }: Objected,
  says: string,
  today: string,
): SubsidyObjection[] {
  if (objections.length >= MOST) throw REFUSES.TOO_MANY_OBJECTIONS('says');
  const none = { answer: null, answeredOn: null, upheld: null, settled: false };
  return [...objections, { number: objections.length + 1, says, raisedOn: today, ...none }];
}

/** With one of them answered. @throws Refusal for one that is not there, or is answered */
export function answered(
  { objections }: Objected,
  { number, answer, upheld }: { number: number; answer: string; upheld: boolean },
  today: string,
): SubsidyObjection[] {
  const one = objections.find((each) => each.number === number);
  if (!one) throw REFUSED.NOT_KNOWN('number');
  if (one.answer !== null) throw REFUSES.OBJECTION_ANSWERED('number');
  const told = { ...one, answer, upheld, answeredOn: today };
  return objections.map((each) => (each === one ? told : each));
}

/** What is sent back begins anew: what was objected stays on record, and blocks nothing. */
export function settled({ objections }: Objected): SubsidyObjection[] {
  return objections.map((one) => ({ ...one, settled: true }));
}

/** @throws Refusal OBJECTION_STANDS while one is open, or was upheld */
export function requireNoObjection({ objections }: Objected): void {
  const stands = objections.some((one) => !one.settled && one.upheld !== false);
  if (stands) throw REFUSES.OBJECTION_STANDS('id');
}
