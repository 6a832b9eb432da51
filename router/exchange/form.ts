import { StartupError } from '../../ground/process/environment.ts';
import { type HubClient, HubRefused } from './hub-client.ts';

export interface FormColumn {
  field: string;
  heading: string;
  also: readonly string[];
  kind: string;
  required: boolean;
  natural: boolean;
  select: string | null;
  values: readonly { value: string; label: string }[];
}

/** What a noun of the hub takes and gives, as the hub says it. */
export interface Form {
  columns: readonly FormColumn[];
  mapping: readonly { field: string | null; word: string; meaning: string | null }[];
  list: string;
  under: string | null;
  paged: boolean;
  state: string | null;
}

/** Nouns that files bring in and take out, by the names that commands take. */
export const NOUNS = [
  'elders',
  'contactPersons',
  'facilities',
  'organizations',
  'workers',
  'eligibilityRecords',
  'disabilityCertificates',
  'destituteSupports',
  'healthManagements',
  'familyDoctorContracts',
  'households',
  'householdMemberships',
  'employments',
  'certificates',
  'trainingSessions',
] as const;
export type Noun = (typeof NOUNS)[number];

/** @throws StartupError for another word */
export function nounOf(word: string | undefined): Noun {
  const noun = NOUNS.find((one) => one === word);
  if (!noun) throw new StartupError(`name one of: ${NOUNS.join(', ')}`);
  return noun;
}

/** @throws StartupError for who may not import or export it */
export async function formOf(hub: HubClient, noun: Noun, source: string | null): Promise<Form> {
  const query = `query ($source: String) { form: ${noun}ImportForm(source: $source) {
    list under paged state mapping { field word meaning }
    columns { field heading also kind required natural select values { value label } } } }`;
  try {
    const { form } = await hub.ask<{ form: Form }>(query, { source });
    return form;
  } catch (error) {
    if (error instanceof HubRefused) throw new StartupError(`${error.codes[0]!}: ${error.message}`);
    throw error;
  }
}

/** The name of a type or mutation of a noun: `Elders`. */
export function capital(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
