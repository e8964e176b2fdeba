import { runAsProcess } from '../command/run-as-process.ts';
import { queueCommand } from './queue-command.ts';

await runAsProcess(queueCommand);
