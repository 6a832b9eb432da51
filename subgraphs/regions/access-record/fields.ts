import { ID, Int } from 'type-graphql';
import { visibleTo } from '../../../ground/access/visible.ts';
import { isWithheld } from '../../../ground/access/withheld.ts';
import { computed, fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { AlsoFor } from '../../../ground/schema/field-class.ts';
import { labelledEnums } from '../../../ground/schema/labelled.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { Language } from '../../../ground/text/text.ts';
import { AudienceName } from '../viewer/viewer.ts';
import { ApiClient } from '../api-client/entity.ts';
import { Region } from '../region/entity.ts';
import { Elder } from '../stubs.ts';
import { AccessEntry } from './entity.ts';
import { accessEntries } from './list.ts';

const also = [AlsoFor('elder')];

/** The half of an "English. 中文" that a reader reads. */
function half(text: string, language: Language): string {
  const at = text.lastIndexOf(' ');
  return language === 'zh' ? text.slice(at + 1) : text.slice(0, at).replace(/\.$/, '');
}

/** Who asked, as people call them: a registered app or office, or an office of civil affairs. */
async function nameOf(
  { organisation, office }: Pick<AccessEntry, 'organisation' | 'office'>,
  { rows, viewer }: SubgraphContext,
): Promise<string | null> {
  if (organisation === null) return null;
  const client = await rows.by(ApiClient, 'organisation', organisation);
  if (client) return client.name;
  const region = office === null ? null : await rows.by(Region, 'code', office);
  if (!region) return organisation;
  return viewer.language === 'zh'
    ? `${region.name}民政部门`
    : `Civil affairs of ${region.name} (${region.code})`;
}

export const AccessEntryFields = fieldsOf(AccessEntry, {
  organisation: computed(
    'p4',
    () => String,
    ['organisation', 'office'],
    'Name of the office or app that asked; null for an elder or guardian. 机构名称',
    (row, within) => nameOf(row, within),
    { also },
  ),
  audience: computed(
    'p4',
    () => AudienceName,
    ['audience'],
    'Who asked: an app, an office elsewhere, the elder or who acts for her, or staff. 访问者类型',
    ({ audience }) => audience.toUpperCase(),
    { also },
  ),
  city: one('p4', () => Region, ['office', 'code'], 'Region of the office. 机构所在地', { also }),
  purpose: computed(
    'p4',
    () => String,
    ['purpose', 'byDefault'],
    'What for, as the request said it; the duty of the role where it said nothing. 使用目的',
    ({ purpose, byDefault }, { viewer: { language } }) => {
      if (!byDefault || purpose === null) return purpose;
      return half(labelledEnums().get('StaffRole')!.labels[purpose]!, language);
    },
    { also },
  ),
  organisationCode: computed(
    'p4',
    () => String,
    ['organisation'],
    'Organisation of the token. 机构标识',
    ({ organisation }) => organisation,
  ),
  // Not as an entity: officers of the record read no person's data.
  elderId: computed(
    'p4',
    () => ID,
    ['person', 'personType'],
    'Id of the elder whom it is about, as the caller knows her. 老年人标识',
    ({ person, personType }, { rowIds }) =>
      person === null || personType !== 'Elder' ? null : rowIds.of('Elder', person),
  ),
  place: computed(
    'p4',
    () => String,
    ['chain', 'sequence'],
    'Its place in the chain, such as 150600/12. 链中位置',
    ({ chain, sequence }) => `${chain}/${sequence}`,
  ),
});

/** How many entries about an elder the viewer would see, were they not withheld today. */
async function withheldOf(key: string, within: SubgraphContext): Promise<number> {
  const { rows, viewer, today, orm } = within;
  const known = (name: string) => orm.getMetadata().getByClassName(name as never);
  const counted = await rows.batch('withheld entries', key, async (keys) => {
    const visible = visibleTo({ viewer, today }, 'AccessEntry', known as never)!;
    const withheld = isWithheld('e', today);
    const found = await rows.sql<{ k: string; n: number }>(
      `select p.k, count(*) as n from unnest(array[?]::uuid[]) p(k)
       join access_entry e on e.person = any(access.identities(p.k))
       where ${withheld.sql} and ${visible.sql} group by 1`,
      [keys, ...withheld.params, ...visible.params],
    );
    return new Map(found.map(({ k, n }) => [k, n]));
  });
  return counted ?? 0;
}

export const ElderAccessFields = fieldsOf(Elder, {
  withheldCount: computed(
    'p4',
    () => Int,
    ['key'],
    'How many accesses `accessLog` leaves out for now, because a law asks for it. 暂缓告知数',
    ({ key }, within) => withheldOf(key, within),
    { also },
  ),
  accessLog: page(
    'p4',
    () => accessEntries,
    // What was read of a record that was made part of hers was read of her.
    ['key', { tie: 'e.person = any(access.identities(p.k::uuid))' }],
    'Who looked at the elder’s data, for whom, why and on what grounds, the latest first. 访问记录',
    { also },
  ),
});
