import { useEffect, useState } from 'react';
import type { ExtensionSettings } from '../worker/worker-api.ts';
import { ContactCard } from './contact-card.tsx';
import { extensionSettings } from './extension-settings.ts';

/** A location of the record page that shows an app's card. */
export function CardSlot({ location }: { readonly location: string }) {
  const [settings, setSetting] = useState<ExtensionSettings | null>(null);
  useEffect(() => {
    void extensionSettings(location).then(setSetting);
  }, [location]);
  return <div className="card-place">{settings !== null && <ContactCard settings={settings} />}</div>;
}
