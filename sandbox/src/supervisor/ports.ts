import { createServer } from 'node:net';

/** The distance of each server's port from the first one. */
export const portOffsets = { control: 0, middleware: 1, salesforce: 2, hubspot: 3 } as const;

const titles: Readonly<Record<keyof typeof portOffsets, string>> = {
  control: 'the control server',
  middleware: 'the middleware',
  salesforce: 'the simulated Salesforce',
  hubspot: 'the simulated HubSpot',
};

const names = ['control', 'middleware', 'salesforce', 'hubspot'] as const;

/** The first of four consecutive free ports. @throws when one of the requested ports is in use, saying which. */
export async function choosePorts(first: number, host: string): Promise<number> {
  if (first === 0) return findFreePorts(host);
  for (const name of names) {
    const port = first + portOffsets[name];
    if (await isFree(port, host)) continue;
    throw new Error(
      `Port ${port}, for ${titles[name]}, is in use by another program. Stop that program, ` +
        `or choose other ports with TREATY_PORT, for example TREATY_PORT=${alternativeTo(first)} npm start.`,
    );
  }
  return first;
}

const alternativeTo = (first: number): number => (first + 100 > 65_530 ? 4000 : first + 100);

async function findFreePorts(host: string): Promise<number> {
  for (;;) {
    const first = await anyPort(host);
    const others = await Promise.all([1, 2, 3].map((offset) => isFree(first + offset, host)));
    if (first > 0 && others.every(Boolean)) return first;
  }
}

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

const anyPort = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      const port =
        typeof address === 'object' && address !== null && address.port <= 65_530 ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
