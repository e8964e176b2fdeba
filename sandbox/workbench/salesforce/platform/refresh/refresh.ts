import { refetch } from 'workbench/dataService';

const eventName = 'lightning__refresh';

type Handler = () => Promise<unknown>;
const handlers = new Map<number, Handler>();
let last = 0;

/** Asks the page to renew what it shows. */
export class RefreshEvent extends CustomEvent<undefined> {
  constructor() {
    super(eventName, { bubbles: true, composed: true });
  }
}

export const REFRESH_COMPLETE = 'refreshcomplete';
export const REFRESH_COMPLETE_WITH_ERRORS = 'refreshcompletewitherrors';
export const REFRESH_ERROR = 'refresherror';

/** Takes part in the page's refresh; returns the id to leave it with. */
export function registerRefreshHandler(_element: unknown, handler: Handler): number {
  last += 1;
  handlers.set(last, handler);
  return last;
}

/** Leaves the page's refresh. */
export const unregisterRefreshHandler = (id: number): void => {
  handlers.delete(id);
};

/** The page's own refresh: records first, then those who registered. */
export async function refreshPage(): Promise<void> {
  await refetch(() => true);
  await Promise.all([...handlers.values()].map((handler) => handler()));
}

document.addEventListener(eventName, () => void refreshPage());
