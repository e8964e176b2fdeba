import { useEffect, useState } from 'react';
import type { ExtensionSetting } from '../worker/worker-calls.ts';
import { ContactCard } from './contact-card.tsx';
import { settingOf } from './setting-of.ts';

/** A place of the record page that an app's card stands in. */
export function CardPlace({ location }: { readonly location: string }) {
  const [setting, setSetting] = useState<ExtensionSetting | null>(null);
  useEffect(() => {
    void settingOf(location).then(setSetting);
  }, [location]);
  return <div className="card-place">{setting !== null && <ContactCard setting={setting} />}</div>;
}
