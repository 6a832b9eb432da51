import type { FormattedExecutionResult } from 'graphql';
import type { Request } from 'express';
import { expecting } from '../../ground/errors/errors.ts';
import { RequestProblem } from './request-problem.ts';

/** Where the feed is: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const FEED_PATH = '/feeds/publications.json';
export const FEED_TYPE = 'application/feed+json';

const USUAL_ITEMS = 50;
const TAKES = ['region', 'type', 'limit', 'before'];

/** What was taken back is in no feed: `publications` alone tells of it, so that copies are deleted. */
export const FEED_QUERY = `query PublicationFeed($last: Int!, $before: String, $within: String,
    $types: [PublicationType!]) {
  publications(last: $last, before: $before,
      filter: { within: $within, types: $types, states: [PUBLISHED, CORRECTED] }) {
    nodes { subject type state title titleEn standing publishedOn changedAt synthetic region { code name } }
    pageInfo { hasPreviousPage startCursor }
  }
}`;

interface Item {
  subject: string;
  type: string;
  state: string;
  title: string;
  titleEn: string | null;
  standing: string;
  publishedOn: string | null;
  changedAt: string;
  synthetic: boolean;
  region: { code: string; name: string } | null;
}

interface Told {
  publications: {
    nodes: Item[];
    pageInfo: { hasPreviousPage: boolean; startCursor: string | null };
  };
}

/**
 * The variables of the feed's query, from `region`, `type` (several with commas), `limit` and `before`.
 * @throws RequestProblem for anything else in the address
 */
export function feedVariables({ query }: Request): Record<string, unknown> {
  for (const [name, value] of Object.entries(query)) {
    if (!TAKES.includes(name)) {
      throw new RequestProblem(400, expecting('FEED_TAKES', { values: TAKES }));
    }
    if (typeof value !== 'string')
      throw new RequestProblem(400, expecting('GIVEN_ONCE', { part: name }));
  }
  const { region, type, limit, before } = query as Record<string, string | undefined>;
  return {
    last: limit === undefined ? USUAL_ITEMS : Number(limit),
    ...(before !== undefined && { before }),
    ...(region !== undefined && { within: region }),
    ...(type !== undefined && { types: type.split(',') }),
  };
}

/** The feed of an answer, the latest first, with the address of what was told before. */
export function feedOf(request: Request, { data }: FormattedExecutionResult): object {
  const { nodes, pageInfo } = (data as unknown as Told).publications;
  const home = `${request.protocol}://${request.host}`;
  const address = new URL(request.originalUrl, home);
  const older = new URL(address);
  older.searchParams.set('before', pageInfo.startCursor ?? '');
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: '养老服务信息公开 Publications on elder care',
    home_page_url: `${home}/`,
    feed_url: address.href,
    ...(pageInfo.hasPreviousPage && { next_url: older.href }),
    language: 'zh-CN',
    items: nodes.toReversed().map(itemOf),
  };
}

function itemOf(item: Item): object {
  const { subject, type, state, title, titleEn, standing } = item;
  const { publishedOn, changedAt, region, synthetic } = item;
  return {
    id: subject,
    title: region ? `${title}（${region.name}）` : title,
    content_text: [title, titleEn, standing].filter(Boolean).join('\n'),
    // A day of China, from its midnight on.
    ...(publishedOn && { date_published: `${publishedOn}T00:00:00+08:00` }),
    date_modified: changedAt,
    tags: [
      type,
      state,
      standing,
      ...(synthetic ? ['SYNTHETIC'] : []),
      ...(region ? [region.code] : []),
    ],
  };
}
