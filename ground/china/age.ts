/** Completed years (周岁) on a date; both YYYY-MM-DD. Negative before the birth. */
export function completedYears(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/**
 * The latest birth date of those who have completed `age` years on a date. Who was born on
 * 29 February completes a year on 1 March of a common year.
 */
export function latestBirthDate(age: number, on: string): string {
  const year = String(Number(on.slice(0, 4)) - age).padStart(4, '0');
  const birthDate = `${year}${on.slice(4)}`;
  return birthDate.endsWith('-02-29') && !isLeap(Number(year)) ? `${year}-02-28` : birthDate;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
