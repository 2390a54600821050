/**
 * The reference is Redoc's. Two things that readers expect are added: sections are open when one comes to them, and an
 * address with an operation in it opens at that operation.
 */
const LOOK_EVERY_MS = 50;
const GIVE_UP_AFTER_MS = 10_000;

export function reference(): void {
  if (!document.body.classList.contains('reference')) return;
  const opened = new Set<string>();
  const started = performance.now();
  const timer = setInterval(() => {
    // Until the page has come to life a click does nothing, so it is repeated.
    if (openSections(opened) && performance.now() - started < GIVE_UP_AFTER_MS) return;
    clearInterval(timer);
    showTarget();
    document.body.dataset['ready'] = '';
    // Redoc renders what is near the window, so closed sections come up as one scrolls.
    new MutationObserver(() => openSections(opened)).observe(document.querySelector('#redoc')!, {
      childList: true,
      subtree: true,
    });
  }, LOOK_EVERY_MS);
  addEventListener('hashchange', showTarget);
}

/** Opens each section once: one that the reader closes stays closed. Returns whether any was still closed. */
function openSections(opened: Set<string>): boolean {
  let wasClosed = false;
  for (const section of document.querySelectorAll<HTMLElement>('#redoc [data-section-id]')) {
    const id = section.dataset['sectionId'] ?? '';
    if (opened.has(id)) continue;
    const button = [...(section.parentElement?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent === '+ Show',
    );
    if (button) {
      wasClosed = true;
      button.click();
    } else {
      opened.add(id);
    }
  }
  return wasClosed;
}

/** `#operation/createWebhook` becomes `#/webhooks/createwebhook` while Redoc starts; its id is what comes after `#/`. */
function showTarget(): void {
  const hash = decodeURIComponent(location.hash);
  const [, operation] = /^#operation\/(.+)$/.exec(hash) ?? [];
  const target = operation
    ? document.querySelector(`[id$="/${operation.toLowerCase()}"]`)
    : document.getElementById(hash.replace(/^#\/?/, ''));
  target?.scrollIntoView({ behavior: 'instant' });
}
