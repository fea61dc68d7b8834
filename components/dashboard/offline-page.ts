import { themeColors } from "@/components/ui/theme/theme";
import { getDictionary } from "@/lib/i18n/dictionary";
import { directionOf } from "@/lib/i18n/direction";

/**
 * What a seller sees of a page that is not kept, without a network. It needs nothing else; the worker
 * that shows it puts the pages that are kept into the list, the theme on the root, and a mark on what is
 * meant where somebody signed out.
 */
export function offlinePage(locale: string): string {
  const t = getDictionary(locale).offline.page;
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}" data-theme="system">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${t.title}</title>
<style>${offlineStyle}</style>
</head>
<body>
<main>
<h1>${t.title}</h1>
<p class="missing">${t.body}</p>
<p class="left">${t.left}</p>
<div><p>${t.kept}</p><ul></ul></div>
<p><a href="">${t.retry}</a></p>
</main>
</body>
</html>
`;
}

const dark =
  "color-scheme:dark;--canvas:#0c110f;--surface:#131917;--border:#2b3230;--text:#eff3f1;--text-2:#abb3b1;--brand:#5ec7ad;--on-brand:#051a16;--focus:#84c3ef";

/** The one style element of the page, which its policy names by hash. */
export const offlineStyle = [
  "*{box-sizing:border-box;margin:0;padding:0}",
  `html{color-scheme:light;--canvas:${themeColors.light};--surface:#fff;--border:#d9dfde;--text:#131d1b;--text-2:#4d5855;--brand:#015a4d;--on-brand:#fff;--focus:#0f68a2}`,
  `html[data-theme=dark]{${dark}}`,
  `@media (prefers-color-scheme:dark){html[data-theme=system]{${dark}}}`,
  "body{min-block-size:100vh;display:grid;place-items:center;padding:16px;background:var(--canvas);color:var(--text);font:1rem/1.5rem system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif}",
  "main{inline-size:100%;max-inline-size:480px;padding:24px 20px 20px;background:var(--surface);border:1px solid var(--border);border-block-start:6px double var(--brand);border-end-start-radius:12px;border-end-end-radius:12px}",
  "h1{font-size:1.375rem;line-height:1.75rem;font-weight:650}",
  "p{margin-block-start:8px;color:var(--text-2)}",
  "div:has(ul:empty),main[data-left] .missing,main:not([data-left]) .left{display:none}",
  "ul{list-style:none;margin-block-start:8px;border-block-start:1px solid var(--border)}",
  "li a{display:flex;align-items:center;justify-content:space-between;gap:16px;min-block-size:48px;border-block-end:1px solid var(--border);color:var(--text);font-weight:500;text-decoration:none;white-space:nowrap}",
  "small{min-inline-size:0;overflow:hidden;text-overflow:ellipsis;color:var(--text-2);font-size:.8125rem;font-weight:400}",
  "p>a{display:grid;place-items:center;min-block-size:52px;margin-block-start:20px;border-radius:8px;background:var(--brand);color:var(--on-brand);font-weight:650;text-decoration:none}",
  "a:focus-visible{outline:3px solid var(--focus);outline-offset:2px}",
].join("");
