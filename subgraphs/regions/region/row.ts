import type { GraphQLResolveInfo } from 'graphql';
import { row, type Row } from '../../../ground/row/row.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { regionByCode } from './by-code.ts';
import { Region } from './entity.ts';
import { RegionFields } from './fields.ts';
import { regions } from './list.ts';

export const region: Row = {
  ...row(Region, { list: regions, keys: ['code'], resolvers: [RegionFields] }),
  // By hand, since a reference may be the code of a region that is no row any more.
  references: {
    Region: ({ code }: { code: string }, { rows }: SubgraphContext, info: GraphQLResolveInfo) =>
      regionByCode(rows, code, columnsRead(Region, info, 'reference')),
  },
};
