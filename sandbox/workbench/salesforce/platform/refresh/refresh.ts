import { refetch } from 'workbench/dataService';

const eventName = 'lightning__refresh';

type Handler = () => Promise<unknown>;
const handlers = new Map<number, Handler>();
let last = 0;

/** Asks the page to refresh what it shows. */
export class RefreshEvent extends CustomEvent<undefined> {
  constructor() {
    super(eventName, { bubbles: true, composed: true });
  }
}

export const REFRESH_COMPLETE = 'refreshcomplete';
export const REFRESH_COMPLETE_WITH_ERRORS = 'refreshcompletewitherrors';
export const REFRESH_ERROR = 'refresherror';

/** Registers a handler for the page's refresh; returns the id to unregister it with. */
export function registerRefreshHandler(_element: unknown, handler: Handler): number {
  last += 1;
  handlers.set(last, handler);
  return last;
}

/** Unregisters a handler. */
export const unregisterRefreshHandler = (id: number): void => {
  handlers.delete(id);
};

/** The page's own refresh: records first, then those who registered. */
export async function refreshPage(): Promise<void> {
  await refetch(() => true);
  await Promise.all([...handlers.values()].map((handler) => handler()));
}

document.addEventListener(eventName, () => void refreshPage());
