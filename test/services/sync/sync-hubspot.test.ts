import { expect, test } from '@jest/globals';
import { syncHubSpot } from '../../../middleware/src/services/sync/sync-hubspot.ts';
import type { Dependencies } from '../../../middleware/src/services/ports/dependencies.ts';
import { describeOnDatabases } from '../../support/describe-on-databases.ts';
import { usualEngines } from '../../support/engines.ts';
import { openBench } from '../support/bench.ts';

describeOnDatabases('HubSpot is told where a lead stands', usualEngines, (databaseOf) => {
  /** Lifecycle stages that were set on the contact of a lead with these traits. */
  const stagesSetFor = async (
    hubspotContactId: string,
    traits: Record<string, boolean>,
  ): Promise<readonly string[]> => {
    const bench = openBench(databaseOf());
    const set: string[] = [];
    const hubspot: Dependencies['hubspot'] = {
      ...bench.deps.hubspot,
      moveLifecycleStage: (_, stage) => {
        set.push(stage);
        return Promise.resolve(stage);
      },
    };
    const { leadId } = await bench.handOff({}, { hubspotContactId, traits });
    await syncHubSpot({ ...bench.deps, hubspot }, leadId);
    await syncHubSpot({ ...bench.deps, hubspot }, leadId);
    return set;
  };

  test('its own lifecycle stage follows the stage of the lead, once', async () => {
    expect(await stagesSetFor('501', {})).toEqual(['marketingqualifiedlead']);
  });

  test('a lifecycle stage by which HubSpot says that the company is a customer is left alone', async () => {
    expect(await stagesSetFor('502', { customer: true })).toEqual([]);
  });
});
