import { AppError } from '../../services/ports/app-error.ts';
import type { HubSpotUser } from './handler.ts';

/** The user of a signed request; refuses one that HubSpot signed without saying who sits at the card. */
export const requireUser = (user: HubSpotUser | undefined): HubSpotUser => {
  if (user !== undefined) return user;
  throw new AppError('forbidden', 'HubSpot did not say which user this is. Reload the card and try again.');
};
