const { once } = require('node:events');

/** jest's globalTeardown: ends the process of start-shared, and waits until it has stopped what it had started. */
module.exports = async () => {
  const ended = once(globalThis.treatyShared, 'exit');
  globalThis.treatyShared.disconnect();
  await ended;
};
