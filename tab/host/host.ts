export type ThemeName = 'light' | 'dark' | 'contrast';

/** What the page needs to know of where it is shown. */
export interface HostContext {
  /** Teams' own, such as `sv-se`. */
  readonly locale: string;
  readonly theme: ThemeName;
  /** The meeting's chat thread; missing outside meetings. */
  readonly thread?: string;
}

/** What the page asks of Teams, in our words: the tests bring their own. */
export interface Host {
  /** Greets Teams; rejects when the page is not shown by Teams. */
  readonly open: () => Promise<HostContext>;
  /** Tells Teams that the page can be shown. */
  readonly shown: () => void;
  /** A token for the signed-in person; rejects when Teams gives none. */
  readonly token: () => Promise<string>;
  /** Opens a page of this server's in a window of its own, from which Microsoft asks for a permission; rejects when it is not given. */
  readonly askConsent: (path: string) => Promise<void>;
  /** In that window: says how it went, and closes it. */
  readonly endConsent: (outcome: 'given' | 'refused') => void;
  readonly onTheme: (listener: (theme: ThemeName) => void) => void;
  /** On the page that adds the tab to a meeting: what Save adds. */
  readonly offerTab: (tab: {
    readonly name: string;
    readonly entityId: string;
    readonly contentUrl: string;
  }) => void;
}
