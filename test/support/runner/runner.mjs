import { createRunner } from 'jest-light-runner';

/** Test files share the modules of their process; a process each for as many as run at once. */
export default createRunner({ runtime: 'child_process' });
