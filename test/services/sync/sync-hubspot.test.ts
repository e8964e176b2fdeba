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
      writeContact: (_, _properties, stage) => {
        if (stage !== undefined) set.push(stage);
        return Promise.resolve();
      },
      moveLifecycleStage: (_, stage) => {
        set.push(`back to ${stage}`);
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

  test('a lead that goes back takes its lifecycle stage back, which HubSpot must be made to do', async () => {
    const bench = openBench(databaseOf());
    const moved: string[] = [];
    const hubspot: Dependencies['hubspot'] = {
      ...bench.deps.hubspot,
      moveLifecycleStage: (_, stage) => {
        moved.push(stage);
        return Promise.resolve(stage);
      },
    };
    const { leadId } = await bench.handOff({}, { hubspotContactId: '503' });
    await syncHubSpot({ ...bench.deps, hubspot }, leadId);
    await bench.deps.store.transaction(async (tx) => {
      const lead = await tx.leads.lock(leadId);
      if (lead !== null) await tx.leads.save({ ...lead, stage: 'recycled' });
    });
    await syncHubSpot({ ...bench.deps, hubspot }, leadId);
    expect(moved).toEqual(['lead']);
  });

  test('a lifecycle stage by which HubSpot says that the company is a customer is left alone', async () => {
    expect(await stagesSetFor('502', { customer: true })).toEqual([]);
  });
});
