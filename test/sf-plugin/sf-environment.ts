import { TestEnvironment } from 'jest-environment-node';

/** Runs sf's libraries in a test: errors of Node are `instanceof Error` for them, as in any program, and nothing is logged to disk. */
export default class SfEnvironment extends TestEnvironment {
  public constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given);
    this.global.Error = Error;
    this.global.process.env['SF_DISABLE_LOG_FILE'] = 'true';
  }
}
