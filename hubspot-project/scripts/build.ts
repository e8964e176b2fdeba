import { resolve } from 'node:path';
import { buildCard } from './build-card.ts';

/** Builds the card into the folder named by the first argument, by default .cache/hubspot-card, and prints the size. */
const folder = resolve(process.argv[2] ?? resolve(import.meta.dirname, '../../.cache/hubspot-card'));
const { bundle, bytes } = await buildCard(folder);
process.stdout.write(`${bundle}: ${(bytes / 1000).toFixed(1)} kB\n`);
