import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom with what browsers have and jsdom lacks: streams, fetch and media queries. */
export default class PanelEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { window } = this.dom;
    Object.assign(this.global, {
      fetch,
      Response,
      Request,
      Headers,
      ReadableStream,
      TextEncoder,
      TextDecoder,
      AbortController,
      AbortSignal,
      structuredClone,
      IS_REACT_ACT_ENVIRONMENT: true,
    });
    window.matchMedia ??= () => ({
      matches: false,
      addEventListener() {},
      removeEventListener() {},
    });
    // Fluent's rules say nothing about who may see what, and jsdom weighs every one of them for each element that is asked for.
    window.CSSStyleSheet.prototype.insertRule = () => 0;
    window.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    // CSS module of jsdom has no layout: nothing to scroll.
    window.Element.prototype.scrollIntoView ??= () => {};
  }
}
