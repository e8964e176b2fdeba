const steps = [
  {
    title: 'A lead to review',
    text: 'Choose a lead that is due for review. Both CRMs show the same lead card, composed once by the middleware.',
  },
  {
    title: 'Reject it',
    text: 'In Salesforce, press Reject, choose a reason and save. The decision is saved in the org, even while the middleware is stopped.',
  },
  {
    title: 'Marketing sees it',
    text: 'A moment later HubSpot shows the reason, the nurture track and when the lead may return. The trace shows each step.',
  },
  {
    title: 'It returns',
    text: 'Change the company data or record a new activity. A second cycle opens, and the rep sees what has changed since.',
  },
  {
    title: 'Try to break it',
    text: 'Move the clock past the due time. Stop the middleware, decide in Salesforce, and start it again: nothing is lost.',
  },
] as const;

/** A first tour, in a minute. */
export const Guide = () => (
  <ol className="guide">
    {steps.map(({ title, text }) => (
      <li key={title}>
        <h3>{title}</h3>
        <p className="soft">{text}</p>
      </li>
    ))}
  </ol>
);
