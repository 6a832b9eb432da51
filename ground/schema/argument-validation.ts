import { getMetadataStorage as rules, validate, type ValidationError } from 'class-validator';
import { getNamedType } from 'graphql';
import { getMetadataStorage, type ValidatorFn } from 'type-graphql';
import { expecting, HubError } from '../errors/errors.ts';
import type { ErrorDetails, Expectation, ExpectationKey } from '../errors/expectations.ts';

const OPTIONS = { skipMissingProperties: true, forbidUnknownValues: false } as const;

/** What the hub expects where a rule of class-validator found fault, by the rule's name and limits. */
const EXPECTED: Readonly<Record<string, (limits: number[]) => ErrorDetails>> = {
  maxLength: ([max = 0]) => expecting('LENGTH_AT_MOST', { max }),
  isNotEmpty: () => expecting('NOT_EMPTY'),
  min: ([min = 0]) => expecting('AT_LEAST', { min }),
  max: ([max = 0]) => expecting('AT_MOST', { max }),
  arrayNotEmpty: () => expecting('ITEMS_AT_LEAST', { min: 1 }),
  arrayMinSize: ([min = 0]) => expecting('ITEMS_AT_LEAST', { min }),
  arrayMaxSize: ([max = 0]) => expecting('ITEMS_AT_MOST', { max }),
  arrayUnique: () => expecting('ITEMS_UNIQUE'),
};

/** Options of a rule that says itself what is expected: `@Matches(/…/, expected('HAN'))`. */
export function expected<K extends ExpectationKey>(...expectation: Expectation<K>) {
  return { context: expecting<K>(...expectation) };
}

/**
 * Checks an argument by class-validator, with the finding under the name that the client wrote, such
 * as `input.idempotencyKey`: TypeGraphQL hands over the value of `input` without saying whose it is.
 * @throws BAD_USER_INPUT for the first finding, never with the value.
 */
export const validateArgument: ValidatorFn = async (value, type, { info }) => {
  if (value === null || typeof value !== 'object') return;
  const [finding] = await validate(value, OPTIONS);
  if (!finding) return;
  const field = info.parentType.getFields()[info.fieldName]!;
  const { inputTypes } = getMetadataStorage();
  const inputType = inputTypes.find(({ target }) => target === type)?.name;
  const argument = field.args.find((one) => getNamedType(one.type).name === inputType);
  // Without one it is a class of arguments, whose properties are the names themselves.
  throw refusal(finding, argument ? [argument.name] : []);
};

/** What the rules of its class find in an input, the first of each field; nothing where it is sound. */
export async function findingsIn(input: object): Promise<HubError[]> {
  return (await validate(input, OPTIONS)).map((finding) => refusal(finding, []));
}

function refusal(finding: ValidationError, above: readonly string[]): HubError {
  const path = [...above, finding.property];
  const [below] = finding.children ?? [];
  if (below) return refusal(below, path);
  const [rule = ''] = Object.keys(finding.constraints ?? {});
  const details = { argument: path.join('.'), ...expectation(finding, rule) };
  return new HubError('BAD_USER_INPUT', details);
}

function expectation({ contexts, target, property }: ValidationError, rule: string): ErrorDetails {
  const own = (contexts as Record<string, ErrorDetails> | undefined)?.[rule];
  if (own) return own;
  const known = Object.hasOwn(EXPECTED, rule) ? EXPECTED[rule] : undefined;
  if (!known) return expecting('FORM');
  const all = rules().getTargetValidationMetadatas(target!.constructor, '', false, false);
  const found = all.find((one) => one.propertyName === property && one.name === rule);
  return known((found?.constraints ?? []) as number[]);
}
