import { isEnumType } from 'graphql';
import type { Audience } from '../../../ground/identity/viewer.ts';
import { contractOf } from '../contract.ts';
import type { EnumLabel } from './enum-label.ts';

/** A description is "English. 中文": the Chinese term is what stands after the last English sentence. */
const DESCRIPTION = /^(.*[.?!])\s+([^.]*\p{Script=Han}[^.]*)$/su;

const byAudience = new Map<Audience, ReadonlyMap<string, readonly EnumLabel[]>>();

/** What each value of each enum means, by enum: of the enums that the audience's contract has. */
export function enumLabels(audience: Audience): ReadonlyMap<string, readonly EnumLabel[]> {
  let labels = byAudience.get(audience);
  if (!labels) byAudience.set(audience, (labels = labelsOf(audience)));
  return labels;
}

// The contracts are what classes became, and what the edge shows: so labels and schema agree.
function labelsOf(audience: Audience): ReadonlyMap<string, readonly EnumLabel[]> {
  const types = Object.values(contractOf(audience).getTypeMap()).filter(isEnumType);
  return new Map(
    types
      .filter(({ name }) => !name.startsWith('__'))
      .map((type) => [
        type.name,
        type.getValues().map(({ name, description }) => {
          const [, en, zh] = DESCRIPTION.exec(description ?? '')!;
          return { type: type.name, value: name, en: en!, zh: zh! };
        }),
      ]),
  );
}
