import 'reflect-metadata';
import { buildSchemaSync, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { countedIn, everyFigureSays } from '../../../ground/figures/counted.ts';
import { Count, countOf } from '../../../ground/figures/figure.ts';
import { asOf } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { Open } from '../../../ground/schema/field-class.ts';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { buildFederatedSchema } from '../../../ground/serving/federation.ts';

const WORDS = 'A test. 测试';

@ObjectType({ description: WORDS })
class Town {
  @Open(() => String, { description: WORDS })
  code: string;
}

@ObjectType({ description: WORDS })
class Pair {
  @Open(() => Count, { description: WORDS })
  first: Count;
}

@Resolver()
class Towns {
  @Query(() => Town)
  town(): Town {
    return { code: '1' };
  }
}

const ONE = countOf(1, '2026-06-30');
const SILENT = {
  elders: computed<Town, 'code'>(
    'p0',
    () => Count,
    ['code'],
    WORDS,
    () => ONE,
  ),
  each: computed<Town, 'code'>(
    'p0',
    () => [Count],
    ['code'],
    WORDS,
    () => [ONE],
  ),
  pair: computed<Town, 'code'>(
    'p0',
    () => Pair,
    ['code'],
    WORDS,
    () => ({ first: ONE }),
  ),
  number: computed<Town, 'code', { asOf: ReturnType<typeof asOf> }>(
    ...(['p0', () => Int, ['code'], WORDS, () => 1, { takes: { asOf: asOf() } }] as const),
  ),
};
const OTHER = {
  said: computed<Town, 'code'>(
    'p0',
    () => Count,
    ['code'],
    WORDS,
    () => ONE,
    { counts: 'PEOPLE' },
  ),
  closed: computed<Town, 'code'>(
    'p3',
    () => Count,
    ['code'],
    WORDS,
    () => ONE,
  ),
  word: computed<Town, 'code'>(
    'p0',
    () => String,
    ['code'],
    WORDS,
    () => '',
  ),
};

const schema = buildSchemaSync({
  resolvers: [Towns, fieldsOf(Town, { ...SILENT, ...OTHER }) as never],
  skipCheck: true,
});

test('a figure for everybody that does not say what it counts is refused, and named', () => {
  const names = Object.keys(SILENT).map((name) => `Town.${name}`);
  expect(() => everyFigureSays(schema)).toThrow(new RegExp(names.join(', ')));
  expect([...countedIn(schema).keys()].sort()).toEqual([...names, 'Town.said'].sort());
});

test.each(SUBGRAPHS.map((one) => [one.name, one] as const))(
  'all figures of %s say it',
  (_, one) => {
    expect([...buildFederatedSchema(one).counted.values()]).not.toContain(null);
  },
);
