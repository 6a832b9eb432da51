import { JoinedEnum } from '../schema/labelled.ts';
import { fill, type Language, type Parameter, type ParametersOf, type Text } from '../text/text.ts';

/** Why mutations leave everything as it was; each code is given beside the rule that refuses. */
export const USER_ERROR_CODES = new JoinedEnum(
  'UserErrorCode',
  'Why a mutation changed nothing, and what to do about it. 操作错误代码',
);

interface Problem {
  code: string;
  field: string;
  text: Text;
  parameters: Readonly<Record<string, Parameter>>;
}

/** Ends a mutation's transaction without a trace; its problems become the payload's user errors. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];

  /** Several refusals are one, with all their problems. */
  constructor(...parts: readonly (Problem | Refusal)[]) {
    const problems = parts.flatMap((part) => (part instanceof Refusal ? part.problems : [part]));
    super(problems.map(({ code }) => code).join(', '));
    this.name = 'Refusal';
    this.problems = problems;
  }

  userErrors(language: Language) {
    return this.problems.map(({ code, field, text, parameters }) => ({
      code,
      message: fill(text, parameters, language),
      path: ['input', ...field.split('.')],
    }));
  }
}

/** A refusal as it is written down; `code` where another code than its own name says it. */
type Written = Text & { readonly code?: string };

type Parameters<T extends Written> = keyof ParametersOf<T> extends never
  ? []
  : [parameters: ParametersOf<T>];

/** Refuses at one field of `input`, which may be a path such as `items.3.score`. */
type Refuse<T extends Written> = (field: string, ...parameters: Parameters<T>) => Refusal;

/** Declares refusals: cause and next step in both languages, and the codes of the schema. */
export function refusals<const All extends Readonly<Record<string, Written>>>(
  all: All,
): { readonly [Name in keyof All]: Refuse<All[Name]> } {
  const made = Object.entries(all).map(([name, text]) => {
    const code = text.code ?? name;
    if (text.code === undefined) USER_ERROR_CODES.add(name, `${shown(text.en)} ${shown(text.zh)}`);
    const refuse = (field: string, parameters: Problem['parameters'] = {}) =>
      new Refusal({ code, field, text, parameters });
    return [name, refuse] as const;
  });
  return Object.fromEntries(made) as never;
}

/** A text for the schema, which has no parameters. */
function shown(text: string): string {
  return text.replace(/\{\w+\}/g, '…');
}
