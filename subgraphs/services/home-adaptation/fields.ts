import { APPLICATION_FIELDS } from '../../../ground/application/fields.ts';
import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { AdaptationStandard } from '../adaptation-standard/entity.ts';
import { CatalogueItem } from '../catalogue-item/entity.ts';
import { Elder, Household, Region } from '../stubs.ts';
import { HomeAdaptation } from './entity.ts';
import { AdaptationItem } from './item.ts';
import { homeAdaptations } from './list.ts';

const fields = fieldsOf(HomeAdaptation, {
  ...APPLICATION_FIELDS,
  elder: ref('p3', Elder, 'elderKey', 'Who applied for it. 老年人'),
  household: ref('p3', Household, 'householdKey', 'The household; null for who is in none. 户'),
  region: ref('p3', Region, 'regionCode', 'Where the home is. 所在地区'),
  standard: one(
    'p3',
    () => AdaptationStandard,
    ['standardId', 'id'],
    'By which standard it was granted, null before. 补助标准',
  ),
});

const itemFields = fieldsOf(AdaptationItem, {
  item: computed(
    'p3',
    () => CatalogueItem,
    ['itemId'],
    'The item of the catalogue. 目录项目',
    ({ itemId }, { rows }) => rows.by(CatalogueItem, 'id', itemId),
  ),
});

const elderFields = fieldsOf(Elder, {
  homeAdaptations: page(
    'p3',
    () => homeAdaptations,
    ['key', 'elder_key'],
    'Adaptations of her home that she applied for, the latest first unless sorted otherwise. 居家适老化改造',
  ),
});

export const homeAdaptationFields = [fields, itemFields, elderFields];
