import type { MonolithAnswer } from '../monolith.ts';
import type { GeneratedOperation } from './operations.ts';

/** What generated operations are worth: how many of them could find a mistake. */
export class Shares {
  #all = 0;
  #crossing = 0;
  #combining = 0;
  #withRow = 0;

  add({ traits }: GeneratedOperation, { rows, subgraphs }: MonolithAnswer): void {
    this.#all += 1;
    if (subgraphs.size > 1) this.#crossing += 1;
    if (traits.size > 1) this.#combining += 1;
    if (rows > 0) this.#withRow += 1;
  }

  toString(): string {
    const { crossing, combining, withRow } = this.values();
    const percent = (share: number) => `${Math.round(share * 100)} %`;
    return (
      `${this.#all} operations: ${percent(crossing)} cross subgraphs, ` +
      `${percent(combining)} combine two of alias, condition, variable and fragment, ` +
      `${percent(withRow)} return a row`
    );
  }

  /** @throws when too few operations are worth running. */
  check(): void {
    const { crossing, combining, withRow } = this.values();
    if (crossing < 1 / 3 || combining < 1 / 3 || withRow < 2 / 3) {
      throw new Error(`the generated operations are too plain: ${this.toString()}`);
    }
  }

  values() {
    return {
      crossing: this.#crossing / this.#all,
      combining: this.#combining / this.#all,
      withRow: this.#withRow / this.#all,
    };
  }
}
