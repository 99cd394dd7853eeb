/** `[######......] 31/60`, in at most half of the terminal's width; nothing to draw where there is nothing to do. */
export function progressBar(done: number, total: number, width: number): string {
  if (total === 0) return '';
  const cells = Math.max(5, Math.min(30, Math.floor(width / 2) - 20));
  const full = Math.floor((cells * Math.min(done, total)) / total);
  return `[${'#'.repeat(full)}${'.'.repeat(cells - full)}] ${done}/${total}`;
}
