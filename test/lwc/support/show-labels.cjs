/** The custom labels as an org would serve them in English, for the LWC tests: words and their order are part of what is tested. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const globals = require('@jest/globals');
const { XMLParser } = require('fast-xml-parser');

const file = join(__dirname, '../../../force-app/main/default/labels/CustomLabels.labels-meta.xml');
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'labels' });

for (const { fullName, value } of parser.parse(readFileSync(file, 'utf8')).CustomLabels.labels) {
  globals.jest.doMock(`@salesforce/label/c.${fullName}`, () => ({ __esModule: true, default: value }), {
    virtual: true,
  });
}
