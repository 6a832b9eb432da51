/** What can go wrong between the page and the provider that people sign in with. */
export type ProblemCode =
  | 'INSECURE'
  | 'NOT_STARTED'
  | 'UNREACHABLE'
  | 'REFUSED'
  | 'CLOCK'
  | 'ENDED'
  | 'UNUSED'
  | 'ENDED_HERE';

const TEXTS: Record<ProblemCode, string> = {
  INSECURE:
    '登录需要 https 地址或 localhost。 Signing in needs an address with https, or localhost.',
  NOT_STARTED:
    '本次登录不是从此页面发起的，请重新登录。 This page did not start that sign-in. Sign in again.',
  UNREACHABLE:
    '无法访问身份服务，请稍后再试；如仍不行，请管理员检查身份服务及其允许的来源。 The identity provider cannot be reached. Try again later; if that does not help, an administrator checks the provider and the origins that it allows.',
  REFUSED:
    '身份服务拒绝登录，请重新登录或联系管理员。 The identity provider refuses this sign-in. Sign in again, or ask an administrator.',
  CLOCK:
    '本机时钟不准，无法核对登录。 The clock of this computer is wrong, so the sign-in cannot be checked.',
  ENDED: '登录已失效，请重新登录。 Your sign-in has ended. Sign in again.',
  UNUSED:
    '页面长时间未使用，已退出登录。 The page was not used for a while and has signed you out.',
  ENDED_HERE:
    '已在此页面退出，但无法访问身份服务，其会话可能仍然有效。 You are signed out here. The identity provider cannot be reached, so its own session may go on.',
};

export const PROBLEM_CODES = Object.keys(TEXTS) as ProblemCode[];

/** A problem in the words of people; `detail` is the provider's own code, such as `access_denied`. */
export class SignInProblem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, detail = '', cause?: unknown) {
    super(detail ? `${TEXTS[code]} (${detail})` : TEXTS[code], { cause });
    this.code = code;
  }
}
