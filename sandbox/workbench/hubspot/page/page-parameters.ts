const given = new URLSearchParams(window.location.search);

/** Which contact the page shows and who is signed in, from its query. */
export const pageParameters = {
  contactId: given.get('contact') ?? '',
  user: given.get('user') ?? '',
  userName: given.get('userName') ?? '',
  /** The middleware's origin, for the card. */
  origin: given.get('origin') ?? '',
  /** The name of an example lead card to show instead. */
  fixture: given.get('fixture'),
  location: given.get('location') ?? 'crm.record.tab',
};
