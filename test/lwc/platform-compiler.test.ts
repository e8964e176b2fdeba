import { expect, test } from '@jest/globals';
import { compile } from '@lwc/sfdc-lwc-compiler';
import { bundles, deployedFiles } from './support/bundles.ts';

test.each(bundles)('the compiler of the platform accepts %s without a remark', async (name) => {
  const bundle = {
    namespace: 'c',
    name,
    type: 'platform',
    files: deployedFiles(name),
    apiVersion: 66,
  } as const;
  const { success, diagnostics } = await compile({
    bundle,
    outputConfigs: [{ minify: false, env: { NODE_ENV: 'development' } }],
  });
  expect({ success, diagnostics }).toEqual({ success: true, diagnostics: [] });
});
