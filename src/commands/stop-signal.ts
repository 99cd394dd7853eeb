/** Resolves when the process is asked to stop: Ctrl+C (SIGINT) or SIGTERM. */
export async function stopSignal(): Promise<void> {
  const { promise, resolve: stop } = Promise.withResolvers<void>();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, () => stop());
  await promise;
}
