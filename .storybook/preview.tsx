import { PacelineProvider } from '@paceline/react';
import type { Decorator, Preview } from '@storybook/react-vite';
import '@paceline/react/styles.css';
import './preview.css';

/** A page of a host: its own font, its theme on an ancestor, its direction and language. */
const onHostPage: Decorator = (Story, { globals, parameters }) => (
  <div
    className="host-page"
    data-pl-theme={globals.theme}
    data-width={parameters.width ?? 'wide'}
    dir={globals.direction}
    lang={globals.locale}
  >
    <div className="host-column">
      <PacelineProvider locale={globals.locale}>
        <Story />
      </PacelineProvider>
    </div>
  </div>
);

const toolbar = (title: string, icon: string, items: readonly string[]) => ({
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
});

const preview: Preview = {
  decorators: [onHostPage],
  globalTypes: {
    theme: toolbar('Theme', 'contrast', ['light', 'dark', 'auto']),
    direction: toolbar('Direction', 'transfer', ['ltr', 'rtl']),
    locale: toolbar('Locale', 'globe', ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'ar-EG', 'ja-JP']),
  },
  initialGlobals: { theme: 'light', direction: 'ltr', locale: 'en-US' },
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    a11y: { test: 'error' },
    options: { storySort: { order: ['Start here', 'Leaderboard', 'Peer progress', 'Earnings statement', 'Charts'] } },
  },
  tags: ['autodocs'],
};

export default preview;
