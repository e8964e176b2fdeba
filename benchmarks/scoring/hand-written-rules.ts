const day = 86_400_000;

/** Points for an activity of one type, to a cap, at most one a calendar day or in so many days. */
const counts = (
  type: string,
  label: string,
  [points, cap, days]: readonly [number, number, (number | 'a day')?],
) => ({
  type,
  label,
  points,
  cap,
  isDaily: days === 'a day',
  every: typeof days === 'number' ? days * day : 0,
  tooSoon:
    days === 'a day' ? 'on the same day as one that counted' : `within ${days} days of one that counted`,
  capLabel: `${label}: no more than ${cap}`,
  decayLabel: `${label}: Idle decay`,
});

/** The rules of behaviour of model 3.2, as constants. */
export const rules = [
  { key: 'whitepaper', ...counts('whitepaper_download', 'Whitepaper download', [5, 15]) },
  { key: 'pricing', ...counts('pricing_page_visit', 'Pricing page visit', [15, 45, 'a day']) },
  { key: 'demo', ...counts('demo_request', 'Demo request', [30, 30]) },
  { key: 'trial', ...counts('product_signup', 'Product sign-up', [25, 25]) },
  { key: 'form', ...counts('contact_form', 'Contact form', [10, 10]) },
  { key: 'page', ...counts('page_view', 'Page view', [1, 5, 'a day']) },
  { key: 'email_click', ...counts('email_click', 'Email click', [2, 10, 'a day']) },
  { key: 'email_open', ...counts('email_open', 'Email open', [1, 5, 'a day']) },
  { key: 'webinar', ...counts('webinar_attended', 'Webinar attended', [10, 20, 7]) },
  { key: 'event', ...counts('event_attended', 'Event attended', [10, 20, 7]) },
  { key: 'product_use', ...counts('product_active_day', 'Active day in the product', [3, 15, 'a day']) },
] as const;

/** Where the rule for a type stands among them. */
export const places = new Map<string, number>(rules.map(({ type }, place) => [type, place]));

/** What ends idleness. */
export const engagement = new Set<string>([
  ...rules.slice(0, 8).map(({ type }) => type),
  'careers_page_visit',
]);
