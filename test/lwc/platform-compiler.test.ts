import { expect, test } from '@jest/globals';
import { compile } from '@lwc/sfdc-lwc-compiler';
import { bundles, deployedFiles } from './support/bundles.ts';

const options = { apiVersion: 66, enableLightningWebSecurityTransforms: true };

test.each(bundles)('the compiler of the platform accepts %s without a remark', async (name) => {
  const { success, diagnostics } = await compile({
    bundle: { namespace: 'c', name, type: 'platform', files: deployedFiles(name), options },
  });
  expect({ success, diagnostics }).toEqual({ success: true, diagnostics: [] });
});
