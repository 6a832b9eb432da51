import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsHexColor, IsNotEmpty } from 'class-validator';
import { Matches, Max, MaxLength, Min } from 'class-validator';
import { graphql } from 'graphql';
import { Arg, buildSchemaSync, Field, InputType, Int, Query, Resolver } from 'type-graphql';
import { expected, validateArgument } from '../../../ground/schema/argument-validation.ts';

@InputType()
class SampleInput {
  @Field(() => String, { nullable: true })
  @MaxLength(3)
  text?: string;

  @Field(() => String, { nullable: true })
  @IsNotEmpty()
  name?: string;

  @Field(() => Int, { nullable: true })
  @Min(1)
  @Max(9)
  count?: number;

  @Field(() => [Int], { nullable: true })
  @ArrayNotEmpty()
  @ArrayMaxSize(2)
  @ArrayUnique()
  items?: number[];

  @Field(() => String, { nullable: true })
  @Matches(/^\d+$/, expected('PLAIN_CODE', { max: 60 }))
  code?: string;

  @Field(() => String, { nullable: true })
  @IsHexColor()
  colour?: string;
}

@Resolver()
class SampleResolver {
  @Query(() => Boolean)
  sample(@Arg('input', () => SampleInput) _input: SampleInput): boolean {
    return true;
  }
}

const schema = buildSchemaSync({ resolvers: [SampleResolver], validateFn: validateArgument });

async function extensionsOf(input: object) {
  const source = 'query ($input: SampleInput!) { sample(input: $input) }';
  const { errors } = await graphql({ schema, source, variableValues: { input } });
  return errors?.[0]?.extensions;
}

test.each([
  [{ text: 'abcd' }, 'text', { expects: 'LENGTH_AT_MOST', params: { max: 3 } }],
  [{ name: '' }, 'name', { expects: 'NOT_EMPTY' }],
  [{ count: 0 }, 'count', { expects: 'AT_LEAST', params: { min: 1 } }],
  [{ count: 10 }, 'count', { expects: 'AT_MOST', params: { max: 9 } }],
  [{ items: [] }, 'items', { expects: 'ITEMS_AT_LEAST', params: { min: 1 } }],
  [{ items: [1, 2, 3] }, 'items', { expects: 'ITEMS_AT_MOST', params: { max: 2 } }],
  [{ items: [1, 1] }, 'items', { expects: 'ITEMS_UNIQUE' }],
  [{ code: 'x' }, 'code', { expects: 'PLAIN_CODE', params: { max: 60 } }],
  [{ colour: 'mauve' }, 'colour', { expects: 'FORM' }],
])('%j is refused at input.%s with what is expected', async (input, field, details) => {
  const argument = `input.${field}`;
  expect(await extensionsOf(input)).toEqual({ code: 'BAD_USER_INPUT', argument, ...details });
});

test('what fits passes, and so does what is not given', async () => {
  expect(await extensionsOf({ text: 'abc', count: 9, items: [1, 2] })).toBeUndefined();
  expect(await extensionsOf({ text: null, items: null })).toBeUndefined();
});
