import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@paceline/react/styles.css';
import './styles/tokens.css';
import './styles/page.css';
import './styles/header.css';
import './styles/sign-in.css';
import { Intranet } from './Intranet.js';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Intranet />
    </StrictMode>,
  );
}
