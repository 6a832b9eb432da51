import { filtered, named, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { regionCode } from '../../../ground/rows/within.ts';
import { PolicyDocument, PolicyKind } from './entity.ts';
import { PolicyEntryStatus } from './machine.ts';

export const policyDocuments = listOf(PolicyDocument, {
  one: ['p0', 'A policy document by its id. 政策文件'],
  many: ['p0', 'Policy documents, by code unless sorted otherwise. 政策文件'],
  filters: {
    title: named('title', 'Title contains this text, 1 to 50 characters. 标题'),
    entryStatuses: oneOf('entry_status', PolicyEntryStatus, 'In one of these states. 登记发布状态'),
    kinds: oneOf('kind', PolicyKind, 'Of one of these kinds. 文种'),
    // Not `within`: what a province rules is not of its cities.
    region: filtered(
      () => String,
      'Of this region itself. 地区',
      (code: string, argument) => ({
        sql: 'e.region_code = ?',
        params: [regionCode(argument, code)],
      }),
    ),
  },
  orders: {
    CODE: ['id', 'Code. 文件代码'],
    PUBLISHED_ON: [
      "coalesce(e.published_on, date '9999-12-31')",
      'Day of publication, documents without one last. 发布日期',
    ],
  },
  usual: ['CODE', 'ASC'],
});
