import { competitors, market, written } from './written-lists.ts';

const is = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });

const gives = (type: 'fit' | 'negative', points: number, ...all: readonly object[]) => ({
  conditions: { all },
  event: { type, params: { points } },
});

const criterion = (points: number, ...all: readonly object[]) => ({
  conditions: { all },
  event: { type: 'fit', params: { points, criterion: true } },
});

const day = 86_400_000;

/** A rule for activities of one type that are far enough from the last one that counted: in milliseconds, or on another day. */
const counts = (rule: string, type: string, points: number, every: number | 'a day' = 0) => ({
  conditions: {
    all: [
      is('type', 'equal', type),
      every === 'a day'
        ? is(`days_${rule}`, 'greaterThan', 0)
        : is(`since_${rule}`, 'greaterThanInclusive', every),
    ],
  },
  event: { type: rule, params: { points } },
});

/** What the balance of each rule is at most. */
export const caps: Readonly<Record<string, number>> = {
  whitepaper: 15,
  pricing: 45,
  demo: 30,
  trial: 25,
  form: 10,
  page: 5,
  email_click: 10,
  email_open: 5,
  webinar: 20,
  event: 20,
  product_use: 15,
};

const engagement = [
  ...[
    'whitepaper_download',
    'pricing_page_visit',
    'demo_request',
    'product_signup',
    'contact_form',
    'page_view',
  ],
  ...['email_click', 'email_open', 'careers_page_visit'],
];

/** Points for an activity, and whether it is engagement; engagement comes last. */
export const behaviourRules: readonly object[] = [
  counts('whitepaper', 'whitepaper_download', 5),
  counts('pricing', 'pricing_page_visit', 15, 'a day'),
  counts('demo', 'demo_request', 30),
  counts('trial', 'product_signup', 25),
  counts('form', 'contact_form', 10),
  counts('page', 'page_view', 1, 'a day'),
  counts('email_click', 'email_click', 2, 'a day'),
  counts('email_open', 'email_open', 1, 'a day'),
  counts('webinar', 'webinar_attended', 10, 7 * day),
  counts('event', 'event_attended', 10, 7 * day),
  counts('product_use', 'product_active_day', 3, 'a day'),
  {
    conditions: { all: [is('type', 'in', engagement)] },
    event: { type: 'engagement' },
  },
];

/** Fit and negative points of model 3.2, in the words of json-rules-engine. */
export const standingRules: readonly object[] = [
  criterion(20, is('companySize', 'greaterThanInclusive', 50), is('companySize', 'lessThanInclusive', 2000)),
  criterion(10, is('industry', 'in', ['b2b_saas', 'technology'])),
  criterion(10, is('region', 'in', ['NA', 'EMEA'])),
  gives('fit', 15, is('seniority', 'in', ['c_level', 'vp', 'director'])),
  gives('fit', 5, is('jobFunction', 'in', ['sales', 'marketing', 'revops'])),
  // Without the list that ships: the engine would go through all of it for each lead.
  gives('negative', -20, is('emailDomain', 'in', written)),
  gives('negative', -15, is('careersOnly', 'equal', true)),
  gives('negative', -10, is('country', 'notIn', market)),
  gives('negative', -15, is('jobSeeker', 'equal', true)),
];

const excluded = (...any: readonly object[]) => ({ conditions: { any }, event: { type: 'excluded' } });

/** Its exclusions. */
export const excludedIf: readonly object[] = [
  excluded(is('companyDomain', 'in', competitors), is('emailDomain', 'in', competitors)),
  excluded(is('customer', 'equal', true)),
  excluded(is('emailDomain', 'in', written)),
];
