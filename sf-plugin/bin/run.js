#!/usr/bin/env node
// Runs the built commands without an installed sf, as this repository's only plugin.
import { execute } from '@oclif/core';

await execute({ dir: import.meta.url });
