import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './shipped-members.ts';

/** The scripts that the platform takes, by path, as TypeScript makes them of their sources. @throws with the faults of the sources. */
export function emittedScripts(): ReadonlyMap<string, string> {
  const config = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.lwc.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (fault) => {
      throw new Error(described([fault]));
    },
  });
  if (config === undefined) throw new Error('there is no tsconfig.lwc.json');
  const files = new Map<string, string>();
  const { diagnostics } = ts
    .createProgram(config.fileNames, config.options)
    .emit(undefined, (path, text) => files.set(relative(root, path), text));
  if (diagnostics.length > 0) throw new Error(described(diagnostics));
  return files;
}

const described = (faults: readonly ts.Diagnostic[]): string =>
  ts.formatDiagnostics(faults, {
    getCurrentDirectory: () => root,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  });
