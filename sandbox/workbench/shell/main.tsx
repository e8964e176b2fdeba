import '../shared/no-eval.ts';
import { createRoot } from 'react-dom/client';
import './styles/base.css';
import './styles/top-bar.css';
import './styles/lead-list.css';
import './styles/action-bar.css';
import './styles/crm-views.css';
import './styles/narrow.css';
import './styles/guide.css';
import { Workbench } from './workbench.tsx';

const place = document.getElementById('workbench');
if (place !== null) createRoot(place).render(<Workbench />);
