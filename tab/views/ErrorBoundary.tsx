import { Component } from 'react';
import type { ReactNode } from 'react';
import { PageMessage } from './PageMessage.tsx';
import { TextsContext } from './texts-context.ts';

/** The last net: a fault while drawing becomes a page that says so, and not an empty one. React has no hook for it. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasCrashed: boolean }
> {
  static override contextType = TextsContext;
  declare context: React.ContextType<typeof TextsContext>;
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override render() {
    if (!this.state.hasCrashed) return this.props.children;
    const { t } = this.context;
    return (
      <PageMessage
        isAlert
        title={t('app.crashed.title')}
        text={t('app.crashed.text')}
        action={{ label: t('app.reload'), onPress: () => window.location.reload() }}
      />
    );
  }
}
