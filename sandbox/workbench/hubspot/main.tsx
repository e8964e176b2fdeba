import '../shared/no-eval.ts';
import { createRoot } from 'react-dom/client';
import './styles/page.css';
import './styles/layout.css';
import './styles/buttons.css';
import './styles/feedback.css';
import './styles/data.css';
import './styles/inputs.css';
import { startingOffset } from '../shared/starting-offset.ts';
import { onWorkbenchMessage } from '../shared/frame-messages.ts';
import { followClock } from '../shared/page-clock.ts';
import { reportHeight } from '../shared/report-height.ts';
import { ContactPage } from './page/contact-page.tsx';

followClock(startingOffset);
onWorkbenchMessage((message) => {
  if (message.kind === 'clock') followClock(message.offset);
});

const place = document.getElementById('page');
if (place !== null) createRoot(place).render(<ContactPage />);
reportHeight();
