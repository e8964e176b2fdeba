import { faultToText, type Fault } from '../../src/definitions/fault.ts';
import { CommandError, exitCodes } from '../command/command-error.ts';

/** The faults of a mapping, one a line. */
export const faultsError = (faults: readonly Fault[]): CommandError =>
  new CommandError(exitCodes.found, [...faults.map(faultToText), 'Nothing was stored.'].join('\n'));
