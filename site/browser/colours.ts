/** The key is Redoc's: what is chosen on one page holds for all of them. */
const KEY = 'redoc.colorMode';

export function colourSwitch(): void {
  document.querySelector('button.colours')?.addEventListener('click', () => {
    const { classList } = document.documentElement;
    const mode = classList.contains('dark') ? 'light' : 'dark';
    classList.remove('light', 'dark');
    classList.add(mode);
    try {
      localStorage.setItem(KEY, mode);
    } catch {
      // Without storage it holds for this page.
    }
    document.dispatchEvent(new CustomEvent('colours', { detail: mode }));
  });
}
