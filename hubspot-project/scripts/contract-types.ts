import { join } from 'node:path';
import ts from 'typescript';

/** What the card needs of the contract, in an order in which a later type may name an earlier one. */
const wanted: readonly (readonly [file: string, type: string])[] = [
  ['lead-card', 'Situation'],
  ['lead-card', 'LeadCard'],
  ['lead-card', 'CardAnswer'],
  ['decision', 'DecisionRequest'],
  ['decision', 'DecisionAnswer'],
  ['problem', 'Problem'],
];

const head = '// Generated from contract/src by hubspot-project/scripts/generate.ts. Do not edit.\n\n';

/**
 * The contract's types written out, without zod: HubSpot's build refuses an import from outside the card's folder, and the card
 * takes no dependency for the sake of types.
 */
export function contractTypes(folder: string): string {
  const { program, checker } = compile(folder);
  const printed = wanted.map(([file, name]) => {
    const symbol = exportsOf(program, checker, join(folder, 'src', `${file}.ts`)).find(
      (candidate) => candidate.name === name,
    );
    if (symbol === undefined) throw new Error(`contract/src/${file}.ts no longer exports ${name}`);
    return {
      name,
      text: checker.typeToString(
        checker.getDeclaredTypeOfSymbol(symbol),
        undefined,
        ts.TypeFormatFlags.InTypeAlias,
      ),
    };
  });
  return (
    head +
    printed
      .map((type, index) => declaration(type.name, replaceKnownTypes(type.text, printed.slice(0, index))))
      .join('\n\n')
  );
}

function compile(folder: string): { program: ts.Program; checker: ts.TypeChecker } {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const config = ts.getParsedCommandLineOfConfigFile(join(folder, 'tsconfig.json'), {}, host);
  if (config === undefined) throw new Error('contract/tsconfig.json cannot be read');
  const program = ts.createProgram(config.fileNames, { ...config.options, noErrorTruncation: true });
  return { program, checker: program.getTypeChecker() };
}

function exportsOf(program: ts.Program, checker: ts.TypeChecker, path: string): readonly ts.Symbol[] {
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  return module === undefined ? [] : checker.getExportsOfModule(module);
}

/** The compiler writes every type out in full, on one line; what has a name already is called by it. */
const replaceKnownTypes = (text: string, known: readonly { name: string; text: string }[]): string =>
  known.toReversed().reduce((shorter, { name, text: long }) => shorter.replaceAll(long, name), text);

const declaration = (name: string, text: string): string =>
  text.startsWith('{') && text.endsWith('}') && !text.includes('} | {')
    ? `export interface ${name} ${text}`
    : `export type ${name} = ${text};`;
