const given = new URLSearchParams(window.location.search);

/** Which contact the page shows and who is signed in, as its address says. */
export const address = {
  contactId: given.get('contact') ?? '',
  user: given.get('user') ?? '',
  userName: given.get('userName') ?? '',
  /** Where the card finds the middleware. */
  origin: given.get('origin') ?? '',
  /** The name of a worked lead card to be shown instead. */
  fixture: given.get('fixture'),
  location: given.get('location') ?? 'crm.record.tab',
};
