import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { abolition, regionChanges } from '../../ground/china/region-changes.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { regionByCode } from './former-region.ts';
import { changesInto, changesOf, RegionCodeChange } from './region-code-change.ts';
import { Region } from './region.ts';

/** How long a code holds, what it was before and became after. */
@Resolver(() => Region)
export class RegionCodeResolver {
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'The day of the notice that set the code up; null: unknown, or only its year is known (predecessors). 代码启用日期',
  })
  @Class('p0')
  validFrom(@Root() { code }: Region): string | null {
    return regionChanges().findLast(({ setUp }) => setUp.includes(code))?.decidedOn ?? null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'The day of the notice that abolished the code; null: it holds, or only the year is known (successors). 代码停用日期',
  })
  @Class('p0')
  validUntil(@Root() { code }: Region): string | null {
    return abolition(code)?.decidedOn ?? null;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the code was abolished: records of its time still carry it. 代码已停用',
  })
  @Class('p0')
  abolished(@Root() { code }: Region): boolean {
    return abolition(code) !== null;
  }

  @FieldResolver(() => [RegionCodeChange], {
    nullable: true,
    description:
      'The changes since 2012 that it came from; null below the counties: unknown. 代码沿革',
  })
  @Class('p0')
  predecessors(@Root() region: Region): RegionCodeChange[] | null {
    return changesInto(region);
  }

  @FieldResolver(() => [RegionCodeChange], {
    nullable: true,
    description:
      'The changes since 2012 that it went through, with what it has been since; null below the counties: unknown. 代码变更去向',
  })
  @Class('p0')
  successors(@Root() region: Region): RegionCodeChange[] | null {
    return changesOf(region);
  }
}

@Resolver(() => RegionCodeChange)
export class RegionCodeChangeResolver {
  @FieldResolver(() => [Region], {
    description: 'What it has been since, itself among them when it goes on. 变更后区划',
  })
  @Class('p0')
  async regions(
    @Root() { codes }: RegionCodeChange,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<Region[]> {
    const found = await Promise.all(codes.map((code) => regionByCode(rows, code)));
    return found.filter((region) => region !== null);
  }
}
