import { actualOf } from '../../ground/figures/target-actual.ts';

/** The figures behind the targets whose rows are here. */
export const FacilitiesActual = actualOf('Facilities');
