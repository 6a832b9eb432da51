import { row } from '../../../ground/row/row.ts';
import { ElderLookUp } from '../elder-look-up/entity.ts';
import { Elder } from './entity.ts';
import { ElderFields } from './fields.ts';
import { elders } from './list.ts';
import { NationalIdKey } from './national-id-key.ts';
import { RegionElderFields } from './region-fields.ts';
import { SharedEldersQuery } from './shared.ts';

export const elder = row(Elder, {
  list: elders,
  resolvers: [ElderFields, RegionElderFields, SharedEldersQuery],
  tables: [NationalIdKey, ElderLookUp],
});
