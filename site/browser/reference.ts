/**
 * The reference is Redoc's, which renders what is near the window and leaves the rest closed. Two things that readers
 * expect are added: a section opens when one scrolls to it, and an address with an operation in it opens at that one.
 */
const LOOK_EVERY_MS = 50;
const GIVE_UP_AFTER_MS = 10_000;

export function reference(): void {
  if (!document.body.classList.contains('reference')) return;
  holdTarget(location.hash);
  const opened = new Set<string>();
  // Only a reader's own scrolling: what Redoc scrolls to by itself must not move under it.
  for (const event of ['wheel', 'touchmove', 'keyup']) {
    addEventListener(event, () => requestAnimationFrame(() => openWhatIsInView(opened)), { passive: true });
  }
}

/** Opens each section once: one that the reader closes stays closed. */
function openWhatIsInView(opened: Set<string>): void {
  for (const section of document.querySelectorAll<HTMLElement>('#redoc [data-section-id]')) {
    const id = section.dataset['sectionId'] ?? '';
    if (opened.has(id)) continue;
    const button = [...(section.parentElement?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent === '+ Show',
    );
    if (!button) continue;
    const { top, bottom } = button.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) continue;
    opened.add(id);
    button.click();
  }
}

/** Keeps what the address names in view while the page takes shape, until the reader does something. */
function holdTarget(hash: string): void {
  const started = performance.now();
  const timer = setInterval(() => {
    const target = elementOf(hash);
    target?.scrollIntoView({ behavior: 'instant' });
    if (hash === '' || target || performance.now() - started > GIVE_UP_AFTER_MS) {
      clearInterval(timer);
      document.body.dataset['ready'] = '';
    }
  }, LOOK_EVERY_MS);
  const observer = new MutationObserver(() => elementOf(hash)?.scrollIntoView({ behavior: 'instant' }));
  observer.observe(document.querySelector('#redoc')!, { childList: true, subtree: true });
  for (const event of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
    addEventListener(event, () => observer.disconnect(), { once: true, passive: true });
  }
}

/** `#operation/createWebhook` is `#/webhooks/createwebhook` to Redoc, where the id is what comes after `#/`. */
function elementOf(hash: string): Element | null {
  const [, operation] = /^#operation\/(.+)$/.exec(hash) ?? [];
  return operation
    ? document.querySelector(`[id$="/${CSS.escape(operation.toLowerCase())}"]`)
    : document.getElementById(decodeURIComponent(hash).replace(/^#\/?/, ''));
}
