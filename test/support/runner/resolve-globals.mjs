import { registerHooks } from 'node:module';

/** Outside jest's own runtime, `@jest/globals` only throws: here it means the globals of the runner. */
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier === '@jest/globals' ? import.meta.resolve('./globals.mjs') : specifier, context),
});
