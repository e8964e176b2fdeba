import { delay } from '../../src/adapters/system/delay.ts';
import { runAsProcess } from '../command/run-as-process.ts';
import { parityCommand } from './parity-command.ts';

await runAsProcess(parityCommand(() => delay(1000)));
