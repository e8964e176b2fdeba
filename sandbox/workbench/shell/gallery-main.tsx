import '../shared/no-eval.ts';
import { createRoot } from 'react-dom/client';
import './styles/base.css';
import './styles/gallery.css';
import { Gallery } from './gallery.tsx';

const place = document.getElementById('gallery');
if (place !== null) createRoot(place).render(<Gallery />);
