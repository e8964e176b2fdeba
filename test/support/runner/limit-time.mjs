import { addEventHandler } from 'jest-circus';

/** A real database or server on a busy machine is slow: a test that hangs still ends, one that is slow does not fail. */
const usual = 120_000;

// As they are before a test puts fake ones in their place.
const { setTimeout, clearTimeout } = globalThis;

const limited = (fn, limit = usual) =>
  async function () {
    const { promise, reject } = Promise.withResolvers();
    const timer = setTimeout(() => reject(new Error(`Still not done after ${String(limit)} ms.`)), limit);
    try {
      return await Promise.race([fn(), promise]);
    } finally {
      clearTimeout(timer);
    }
  };

/** The runner knows no time limits of tests and hooks; they are set here as each is declared. */
addEventHandler(({ name, timeout }, { currentDescribeBlock }) => {
  if (name !== 'add_test' && name !== 'add_hook') return;
  const declared = (name === 'add_test' ? currentDescribeBlock.children : currentDescribeBlock.hooks).at(-1);
  declared.fn = limited(declared.fn, timeout);
});
