/** Rows of one mutation at most, and to begin with. */
const MOST = 200;
const FIRST = 20;

/** What an answer should take: far less than the hub waits for it, and enough to be worth the way. */
const QUICK_MS = 1_500;
const SLOW_MS = 4_000;

/** How many rows go into one mutation: as many as the hub takes in a moment, which depends on the hub. */
export class Pace {
  size = FIRST;

  /** Learns from an answer that came after so long. */
  took(ms: number, rows: number): void {
    if (ms > SLOW_MS) this.slower();
    else if (ms < QUICK_MS && rows >= this.size) {
      this.size = Math.min(MOST, Math.ceil(this.size * 1.5));
    }
  }

  slower(): void {
    this.size = Math.max(1, Math.floor(this.size / 2));
  }
}
