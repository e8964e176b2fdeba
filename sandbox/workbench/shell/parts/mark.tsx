/** The logo. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
    <circle cx="10" cy="10" r="8.5" fill="none" stroke="#0b6bcb" strokeWidth="3" />
    <circle cx="18" cy="10" r="8.5" fill="none" stroke="#c2410c" strokeWidth="3" />
  </svg>
);
