import { getNamedType, type GraphQLNamedType, type GraphQLSchema, isObjectType } from 'graphql';
import { Extensions } from 'type-graphql';

/**
 * What a figure counts, which decides who reads it (docs/decisions/figures.md). People are whom the
 * hub cares for; SENSITIVE says something of them that none and all say too: disability, poverty,
 * dementia, death. Places, money and posts are exact for everyone.
 */
export type Counted = 'PEOPLE' | 'SENSITIVE' | 'PLACES' | 'MONEY' | 'POSTS';

/** What of them only staff of the region read exactly. */
export type CountedPeople = Extract<Counted, 'PEOPLE' | 'SENSITIVE'>;

/** What a field counts, where it is a figure; null where it is none. */
export function Counts(counted: Counted | null) {
  return Extensions({ derived: true, counted });
}

interface Says {
  derived?: boolean;
  fieldClass?: string;
  counted?: Counted | null;
}

/** What the figures that everybody meets count, by the coordinate of their field. */
export function countedIn(schema: GraphQLSchema): Map<string, Counted | null> {
  const found = new Map<string, Counted | null>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name, type: given, args, extensions } of Object.values(type.getFields())) {
      const { derived, fieldClass, counted } = extensions as Says;
      if (!derived || fieldClass !== 'p0') continue;
      const ofDay = args.some((argument) => argument.name === 'asOf');
      if (isFigure(getNamedType(given), ofDay)) found.set(`${type.name}.${name}`, counted ?? null);
    }
  }
  return found;
}

/**
 * Refuses a schema with a figure for everybody that does not say what it counts.
 * @throws Error that names them
 */
export function everyFigureSays(schema: GraphQLSchema): void {
  const silent = [...countedIn(schema)].filter(([, counted]) => counted === null);
  if (silent.length === 0) return;
  const names = silent.map(([at]) => at).join(', ');
  throw new Error(`These figures do not say what they count (\`counts\`): ${names}`);
}

const NUMBERS = ['Int', 'Float', 'Decimal', 'Fen'];

/** A number of a day, or what says of itself that rows were counted for it. */
function isFigure(type: GraphQLNamedType, ofDay: boolean): boolean {
  if (!isObjectType(type)) return ofDay && NUMBERS.includes(type.name);
  const fields = type.getFields();
  if (fields.id !== undefined) return false;
  if (fields.asOf !== undefined && fields.synthetic !== undefined) return true;
  // What has fields of its own making is a row or a place: its figures say themselves what they count.
  if (Object.values(fields).some(({ extensions }) => (extensions as Says).derived)) return false;
  const own = Object.values(fields).map((field) => getNamedType(field.type));
  return own.some((one) => isObjectType(one) && one.getFields().withheld !== undefined);
}
