const steps = [
  {
    title: 'A lead to review',
    text: 'Choose one from the list that is due for review. Both CRMs show the same lead card, composed once by the middleware.',
  },
  {
    title: 'Turn it down',
    text: 'In Salesforce, press Reject, choose a reason and save. It is saved on a record of the org, with or without the middleware.',
  },
  {
    title: 'Marketing knows',
    text: 'A moment later HubSpot shows the reason, the nurture track and when the lead may return. The trace tells each step.',
  },
  {
    title: 'It comes back',
    text: 'Change the company data or let the lead do something new. A second cycle opens, and the rep sees what changed since.',
  },
  {
    title: 'Try to break it',
    text: 'Move the clock past the due time. Stop the middleware, decide in Salesforce, and start it again: nothing is lost.',
  },
] as const;

/** What a newcomer may try, in a minute. */
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
