import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** An intranet that answers. */
export interface OpenIntranet {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Listens on this machine only. Port 0 takes any free one. Rejects when the port is taken. */
export function openIntranet(app: Hono, port: number): Promise<OpenIntranet> {
  const server = createAdaptorServer({ fetch: app.fetch });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const { port: actual } = server.address() as AddressInfo;
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          // A browser keeps its connections open for minutes; nobody waits for that.
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
      resolve({ address: `http://localhost:${actual}`, close });
    });
  });
}
