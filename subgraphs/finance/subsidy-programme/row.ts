import { row } from '../../../ground/row/row.ts';
import { SubsidyProgramme } from './entity.ts';
import {
  FacilityProgrammeFields,
  RegionProgrammeFields,
  SubsidyProgrammeFields,
} from './fields.ts';
import { subsidyProgrammes } from './list.ts';

export const subsidyProgramme = row(SubsidyProgramme, {
  keys: ['id'],
  list: subsidyProgrammes,
  resolvers: [SubsidyProgrammeFields, RegionProgrammeFields, FacilityProgrammeFields],
});
