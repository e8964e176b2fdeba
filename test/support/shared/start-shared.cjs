const { fork } = require('node:child_process');
const { once } = require('node:events');
const { chmodSync, mkdtempSync, statfsSync } = require('node:fs');
const { join, resolve } = require('node:path');

const inMemory = '/dev/shm';
const enough = 2_000_000_000;

/**
 * jest's globalSetup: starts the process that holds what all test files share, and tells its address to the workers.
 * It ends when its channel to this process closes, however this process ends.
 */
module.exports = async () => {
  // Databases are made and removed all the time: in memory, where there is room, that costs a twentieth of what it does on a disk.
  if (hasRoom(inMemory)) process.env.TMPDIR = openFolder();
  // Each process that a test starts would read and compile the same files again.
  process.env.NODE_COMPILE_CACHE = resolve(__dirname, '../../../.cache/compiled');
  const shared = fork(join(__dirname, 'serve-shared.ts'), { execArgv: [] });
  const [url] = await once(shared, 'message');
  process.env.TREATY_SHARED = url;
  globalThis.treatyShared = shared;
};

/** PostgreSQL, which does not run as root, works in it as another user. */
function openFolder() {
  const folder = mkdtempSync(join(inMemory, 'treaty-tests-'));
  chmodSync(folder, 0o755);
  return folder;
}

function hasRoom(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > enough;
  } catch {
    return false;
  }
}
