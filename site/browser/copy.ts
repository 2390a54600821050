/** Each block of code has a button that copies it. */
const SHOWN_FOR_MS = 1_500;

export function copyButtons(): void {
  document.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button.copy') : null;
    const code = button?.parentElement?.querySelector('pre')?.textContent;
    if (!button || code === undefined || code === null) return;
    navigator.clipboard.writeText(code).then(
      () => say(button, 'Copied'),
      () => say(button, 'Not allowed'),
    );
  });
}

function say(button: HTMLButtonElement, text: string): void {
  button.textContent = text;
  setTimeout(() => (button.textContent = 'Copy'), SHOWN_FOR_MS);
}
