/** Markdown to HTML: code coloured for light and dark, headings that can be linked to, tables that scroll by themselves. */
import { createHighlighter, type Highlighter } from 'shiki';
import { fenceInfo } from './fences.ts';
import { parser, type Token } from './document.ts';

export type Render = (tokens: readonly Token[]) => string;

/** Themes whose colours keep the contrast of WCAG AA on our backgrounds. */
const THEMES = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } as const;
const LANGUAGES = [
  'bash',
  'csharp',
  'go',
  'http',
  'java',
  'javascript',
  'json',
  'php',
  'python',
  'typescript',
  'yaml',
] as const;
type Language = (typeof LANGUAGES)[number];
const ALIASES: Readonly<Record<string, Language>> = {
  'c#': 'csharp',
  sh: 'bash',
  shell: 'bash',
  js: 'javascript',
  ts: 'typescript',
  yml: 'yaml',
};

export async function renderer(): Promise<Render> {
  const highlighter = await createHighlighter({ themes: Object.values(THEMES), langs: [...LANGUAGES] });
  const { rules } = parser.renderer;
  rules['fence'] = (tokens, index) => codeBlock(tokens[index]!, highlighter);
  rules['table_open'] = () => '<div class="table" role="region" aria-label="Table" tabindex="0"><table>\n';
  rules['table_close'] = () => '</table></div>\n';
  rules['heading_close'] = (tokens, index) => headingEnd(tokens, index);
  return (tokens) => parser.renderer.render([...tokens], parser.options, {});
}

function codeBlock(token: Token, highlighter: Highlighter): string {
  const { language, words } = fenceInfo(token.info);
  const file = words.find((word) => word.startsWith('file='))?.slice('file='.length);
  const isOutput = words.includes('output') || language === 'text';
  const code = highlighter.codeToHtml(token.content.trimEnd(), {
    lang: ALIASES[language] ?? (LANGUAGES.includes(language as Language) ? language : 'text'),
    themes: THEMES,
    defaultColor: false,
  });
  const caption = file ?? (isOutput ? 'Output' : undefined);
  const copy = isOutput ? '' : '<button class="copy" type="button">Copy</button>';
  const label = caption === undefined ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`;
  return `<figure class="code${isOutput ? ' output' : ''}">${label}${copy}${code}</figure>\n`;
}

function headingEnd(tokens: readonly Token[], index: number): string {
  const { tag } = tokens[index]!;
  const id = tokens[index - 2]?.attrGet('id');
  if (tag === 'h1' || !id) return `</${tag}>\n`;
  const text = tokens[index - 1]?.content.replaceAll(/[`*_[\]]/g, '') ?? '';
  return ` <a class="anchor" href="#${id}" aria-label="Link to ${escapeHtml(text)}">#</a></${tag}>\n`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
