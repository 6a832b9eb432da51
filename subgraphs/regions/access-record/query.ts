import type { GraphQLResolveInfo } from 'graphql';
import { Query } from 'type-graphql';
import { context, info, pageArguments, ResolverClass } from '../../../ground/row/resolver-class.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { type Page, PageArgs } from '../../../ground/rows/page.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { AccessEntry } from './entity.ts';
import { accessEntries } from './list.ts';

const derived = new ResolverClass(() => AccessEntry);

/** The record as its officers search it; that somebody searched, and for what, is an entry too. */
derived.method(
  'accessRecord',
  [
    Query(() => accessEntries.Connection, {
      description:
        'The access record of the region, for its officers, the latest first unless sorted ' +
        'otherwise; each search is recorded itself. 访问记录检索',
    }),
    Class('p4'),
  ],
  [context, info, pageArguments(() => PageArgs), ...accessEntries.parameters],
  async (
    within: SubgraphContext,
    asked: GraphQLResolveInfo,
    args: PageArgs,
    ...given: readonly unknown[]
  ): Promise<Page<AccessEntry>> => {
    const searched = accessEntries.asked(given);
    const list = await accessEntries.spec(within, searched);
    const read = columnsRead(AccessEntry, asked, 'page');
    const page = await within.rows.page(AccessEntry, args, list, read);
    const hash = within.fingerprint(['accessRecord', searched.filter ?? null]);
    within.touches.attempt('SEARCH', hash, page.nodes.length > 0);
    return page;
  },
);

export const AccessRecordQuery = derived.target;
