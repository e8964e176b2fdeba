import { runAsProcess } from '../command/run-as-process.ts';
import { setupCommand } from './setup-command.ts';

await runAsProcess(setupCommand);
