import { LANGUAGES, placesOf, type Text } from '../ground/text/text.ts';

const HAN = /\p{Script=Han}/u;
const ENDS: Record<keyof Text, RegExp> = { en: /[.?]$/, zh: /[。?？]$/ };

/** What is wrong with texts that people read: each has both languages, with the same parameters. */
export function textProblems(texts: readonly (readonly [name: string, text: Text])[]): string[] {
  return texts.flatMap(([name, text]) => {
    const places = (language: keyof Text) => [...new Set(placesOf(text[language]))].sort().join();
    const problems = LANGUAGES.flatMap((language) => [
      ...(text[language].trim() === '' ? [`has no ${language}`] : []),
      ...(ENDS[language].test(text[language]) ? [] : [`its ${language} is no whole sentence`]),
    ]);
    if (!HAN.test(text.zh)) problems.push('its zh holds no Chinese character');
    if (HAN.test(text.en)) problems.push('its en holds a Chinese character');
    if (places('en') !== places('zh')) problems.push('its languages have other parameters');
    return problems.map((problem) => `${name}: ${problem}`);
  });
}
