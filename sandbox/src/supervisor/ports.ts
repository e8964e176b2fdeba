import { createServer } from 'node:net';

/** What listens on which of the four ports: so far from the first one. */
export const places = { control: 0, middleware: 1, salesforce: 2, hubspot: 3 } as const;

const titles: Readonly<Record<keyof typeof places, string>> = {
  control: 'the control server',
  middleware: 'the middleware',
  salesforce: 'the simulated Salesforce',
  hubspot: 'the simulated HubSpot',
};

const names = ['control', 'middleware', 'salesforce', 'hubspot'] as const;

/** The first of four ports in a row that are free now. @throws when one of those asked for is taken, saying which. */
export async function settlePorts(first: number, host: string): Promise<number> {
  if (first === 0) return findFreePorts(host);
  for (const name of names) {
    const port = first + places[name];
    if (await isFree(port, host)) continue;
    throw new Error(
      `Port ${port}, for ${titles[name]}, is taken by another program. Stop that program, ` +
        `or move all four ports with TREATY_PORT, such as TREATY_PORT=${movedFrom(first)} npm start.`,
    );
  }
  return first;
}

const movedFrom = (first: number): number => (first + 100 > 65_530 ? 4000 : first + 100);

async function findFreePorts(host: string): Promise<number> {
  for (;;) {
    const first = await anyPort(host);
    const others = await Promise.all([1, 2, 3].map((place) => isFree(first + place, host)));
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
