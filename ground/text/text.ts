/** The languages that the hub writes to people in. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a person reads, in each language, with places for parameters: `{min}`. */
export type Text = Readonly<Record<Language, string>>;

/** What stands in such a place. A text is written in the reader's language too. */
export type Parameter = string | number | Text | readonly (string | number | Text)[];

/** The parameters that a text of literal type needs; any, where its type is not literal. */
export type ParametersOf<T extends Text> = string extends T['en']
  ? Readonly<Record<string, Parameter>>
  : Readonly<Record<PlacesOf<T['en']>, Parameter>>;

type PlacesOf<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlacesOf<Rest>
  : never;

const PLACE = /\{(\w+)\}/g;
const COMMA: Text = { en: ', ', zh: '、' };

/** The names of a text's places, in order. */
export function placesOf(text: string): string[] {
  return [...text.matchAll(PLACE)].map(([, name]) => name!);
}

/**
 * The text in one language with its parameters put in.
 * @throws for a place without a parameter: half a sentence helps nobody.
 */
export function fill<const T extends Text>(
  text: T,
  parameters: ParametersOf<T>,
  language: Language,
): string {
  return text[language].replace(PLACE, (_, name: string) => {
    const given: Readonly<Record<string, Parameter>> = parameters;
    if (!Object.hasOwn(given, name)) throw new Error(`the text has no parameter for {${name}}`);
    return written(given[name]!, language);
  });
}

function written(parameter: Parameter, language: Language): string {
  if (typeof parameter !== 'object') return String(parameter);
  if (isList(parameter)) {
    return parameter.map((item) => written(item, language)).join(COMMA[language]);
  }
  return parameter[language];
}

function isList(parameter: Parameter): parameter is readonly (string | number | Text)[] {
  return Array.isArray(parameter);
}
