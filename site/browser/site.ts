/** What the pages do in the browser: light and dark, the menu on a phone, copying code, searching. */
import { copyButtons } from './copy.ts';
import { colourSwitch } from './colours.ts';
import { menu } from './menu.ts';
import { reference } from './reference.ts';
import { search } from './search.ts';

/** The way from this page to the root of the site, such as `../`. */
const root = document.querySelector<HTMLScriptElement>('script[data-root]')?.dataset['root'] ?? '';

colourSwitch();
menu();
copyButtons();
reference();
search(root);
