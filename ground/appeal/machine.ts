import type { Role } from '../identity/viewer.ts';
import { type Machine, machine } from '../workflow/machine.ts';

export type AppealState = 'FILED' | 'UPHELD' | 'OVERTURNED' | 'WITHDRAWN';
export type AppealAction<Entity extends string> =
  `file${Entity}` | `withdraw${Entity}` | `uphold${Entity}` | `overturn${Entity}`;

interface AppealText {
  /** As "an appeal about money. 资金复核". */
  what: string;
  /** Who answers it, and writes down one that reached the office. */
  office: readonly Role[];
  /** Whether the operator of a facility asks for what is about it. */
  operator?: true;
  /** Whether an elder, or who applies for her, asks for what is about her. */
  elder?: true;
}

/** Decisions of a machine that are appealed against, and what each is taken back by. */
export function contestable({ actions }: Machine): { decision: string; undoneBy: string }[] {
  return Object.entries(actions).flatMap(([decision, { taking }]) =>
    taking?.review === 'APPEAL' ? [{ decision, undoneBy: taking.undoneBy }] : [],
  );
}

/** What taking a decision of these machines back may be refused with. */
function refusalsOf(contested: readonly Machine[]): string[] {
  return contested.flatMap((one) =>
    contestable(one).flatMap(({ undoneBy }) => one.actions[undoneBy]!.refusals),
  );
}

/** 复核（申诉）: who is concerned contests a decision, and somebody else than decided answers. */
export function appealMachine<const Entity extends string>(
  entity: Entity,
  { what, office, operator, elder }: AppealText,
  contested: readonly object[],
): Machine<AppealState, AppealAction<Entity>> {
  const [, english, chinese] = /^(.*)\. (\S+)$/.exec(what)!;
  const asks = {
    roles: [...office, ...(operator ? ['OPERATOR'] : [])],
    ...(elder && { own: 'APPLY' }),
  };
  const answers = { from: ['FILED'], roles: office, reason: true, reviews: true };
  const undoing = refusalsOf(contested as readonly Machine[]);
  return machine({
    entity,
    ...(elder && { aboutElder: true }),
    status: `State of ${english}. ${chinese}状态`,
    states: {
      FILED: 'Asked for, and not answered yet. 已申请',
      UPHELD: 'The decision stands, with the reason. 维持原决定',
      OVERTURNED: 'The decision was taken back. 撤销原决定',
      WITHDRAWN: 'Taken back before an answer. 已撤回',
    },
    actions: {
      [`file${entity}`]: [
        `Asks for ${english}, within 60 days of the decision. 申请${chinese}`,
        { from: [], to: 'FILED', ...asks },
        [
          ...['NOT_KNOWN', 'INVALID_VALUE', 'APPLICANT_NOT_PROVEN', 'ALREADY_EXISTS'],
          ...['NOTHING_TO_CONTEST', 'APPEAL_TERM_OVER'],
        ],
      ],
      [`withdraw${entity}`]: [
        `Takes it back before it is answered. 撤回${chinese}`,
        { from: ['FILED'], to: 'WITHDRAWN', ...asks },
      ],
      [`uphold${entity}`]: [
        `Answers that the decision stands. 维持原决定（${chinese}）`,
        { ...answers, to: 'UPHELD' },
      ],
      [`overturn${entity}`]: [
        `Takes the decision back: what undoes it happens with the answer. 撤销原决定（${chinese}）`,
        { ...answers, to: 'OVERTURNED' },
        [...new Set(['STANDS_NO_MORE', ...undoing])],
      ],
    } as never,
  });
}
