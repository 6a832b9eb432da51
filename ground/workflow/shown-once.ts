import type { Viewer } from '../identity/viewer.ts';

/**
 * What requests under way show once, such as a number that is masked or a code that is handed over: by
 * the viewer whom each request makes anew, and the row that records it. It is kept nowhere else: not in a
 * row, so that a replay has nothing to show, and gone with the request.
 */
const shown = new WeakMap<Viewer, Map<string, string>>();

export function show(viewer: Viewer, row: string, text: string): void {
  const texts = shown.get(viewer) ?? new Map<string, string>();
  shown.set(viewer, texts.set(row, text));
}

export function shownTo(viewer: Viewer, row: string): string | null {
  return shown.get(viewer)?.get(row) ?? null;
}
