import { row } from '../../../ground/row/row.ts';
import { SubsidyProgrammeActions, subsidyProgrammeWorkflow } from './actions.ts';
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
  workflow: subsidyProgrammeWorkflow,
  resolvers: [
    SubsidyProgrammeActions,
    SubsidyProgrammeFields,
    RegionProgrammeFields,
    FacilityProgrammeFields,
  ],
});
