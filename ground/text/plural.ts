/** The plural of an English name that ends in a noun, such as ServiceDelivery. */
export function pluralOf(name: string): string {
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}
