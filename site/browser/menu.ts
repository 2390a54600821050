/** On a narrow screen the navigation is behind a button. */
export function menu(): void {
  const button = document.querySelector<HTMLButtonElement>('button.menu');
  const navigation = document.getElementById('navigation');
  if (!button || !navigation) return;
  button.addEventListener('click', () => {
    const open = navigation.classList.toggle('open');
    button.setAttribute('aria-expanded', String(open));
  });
}
