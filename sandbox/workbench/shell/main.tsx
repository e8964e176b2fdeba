import '../shared/no-eval.ts';
import { createRoot } from 'react-dom/client';
import './styles/base.css';
import './styles/shell.css';
import { Workbench } from './workbench.tsx';

const place = document.getElementById('workbench');
if (place !== null) createRoot(place).render(<Workbench />);
