/** Listens as an open page does: over the web socket that Vite's client in the page opens. */
export interface ReloadListener {
  /** The next reload after this call. */
  next(): Promise<void>;
  close(): void;
}

/** @param url of the preview; ends with `/` */
export async function listenForReloads(url: string): Promise<ReloadListener> {
  const client = await (await fetch(`${url}@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  const socket = new WebSocket(`${url.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
  let waiting: (() => void)[] = [];
  const opened = Promise.withResolvers<void>();
  socket.addEventListener('message', ({ data }) => {
    const { type } = JSON.parse(String(data));
    if (type === 'connected') opened.resolve();
    if (type !== 'full-reload') return;
    for (const resolve of waiting) resolve();
    waiting = [];
  });
  socket.addEventListener('error', () => opened.reject(new Error('the web socket of the preview does not open')));
  await opened.promise;
  return {
    next: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => socket.close(),
  };
}
