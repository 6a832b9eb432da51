import { validate } from 'class-validator';
import { getNamedType } from 'graphql';
import { ArgumentValidationError, getMetadataStorage, type ValidatorFn } from 'type-graphql';

const OPTIONS = {
  skipMissingProperties: true,
  forbidUnknownValues: false,
  // Targets and values would carry the caller's input, personal data included, into the error.
  validationError: { target: false, value: false },
} as const;

/**
 * Checks an argument by class-validator, with findings under the name that the client wrote, such as
 * `input.idempotencyKey`: TypeGraphQL hands over the value of `input` without saying whose it is.
 * @throws ArgumentValidationError
 */
export const validateArgument: ValidatorFn = async (value, type, { info }) => {
  if (value === null || typeof value !== 'object') return;
  const findings = await validate(value, OPTIONS);
  if (findings.length === 0) return;
  const field = info.parentType.getFields()[info.fieldName]!;
  const { inputTypes } = getMetadataStorage();
  const inputType = inputTypes.find(({ target }) => target === type)?.name;
  const argument = field.args.find((one) => getNamedType(one.type).name === inputType);
  // Without one it is a class of arguments, whose properties are the names themselves.
  throw new ArgumentValidationError(
    argument ? [{ property: argument.name, children: findings }] : findings,
  );
};
