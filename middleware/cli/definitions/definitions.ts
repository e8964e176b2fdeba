import { runAsProcess } from '../command/run-as-process.ts';
import { definitionsCommand } from './definitions-command.ts';

await runAsProcess(definitionsCommand);
