import { runAsProcess } from '../command/run-as-process.ts';
import { importCommand } from './import-command.ts';

await runAsProcess(importCommand);
