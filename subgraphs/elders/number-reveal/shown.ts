import type { Viewer } from '../../../ground/identity/viewer.ts';

/**
 * Numbers that requests under way have revealed, by the viewer whom each request makes anew and the
 * row that records it. They are kept nowhere else: not in a row, so that a replay has none to show, and
 * gone with the request.
 */
const shown = new WeakMap<Viewer, Map<string, string>>();

export function show(viewer: Viewer, row: string, number: string): void {
  const numbers = shown.get(viewer) ?? new Map<string, string>();
  shown.set(viewer, numbers.set(row, number));
}

export function shownTo(viewer: Viewer, row: string): string | null {
  return shown.get(viewer)?.get(row) ?? null;
}
