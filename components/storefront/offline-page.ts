import { getDictionary } from "@/lib/i18n/dictionary";
import { directionOf } from "@/lib/i18n/direction";

/**
 * A page that needs nothing else: no store, no style sheet, no script. It is shown in the place of
 * the page that was asked for, so an empty link asks for that page again.
 */
export function offlinePage(locale: string): string {
  const t = getDictionary(locale).found.offline;
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#015a4d">
<title>${t.title}</title>
<style>${offlineStyle}</style>
</head>
<body>
<main>
<h1>${t.title}</h1>
<p>${t.body}</p>
<p><a href="">${t.retry}</a></p>
</main>
</body>
</html>
`;
}

/** The page's one style element, which its policy names by hash. */
export const offlineStyle = [
  "*{box-sizing:border-box;margin:0}",
  "body{min-block-size:100vh;display:grid;place-items:center;padding:16px;background:#f4f8f6;color:#131d1b;font:1rem/1.5rem system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif}",
  "main{inline-size:100%;max-inline-size:480px;padding:24px 20px 20px;background:#fff;border:1px solid #d9dfde;border-block-start:6px double #015a4d;border-end-start-radius:12px;border-end-end-radius:12px}",
  "h1{font-size:1.375rem;line-height:1.75rem;font-weight:650;text-wrap:balance}",
  "p{margin-block-start:8px;color:#4d5855;text-wrap:pretty}",
  "a{display:grid;place-items:center;min-block-size:52px;margin-block-start:20px;border-radius:8px;background:#015a4d;color:#fff;font-weight:650;text-decoration:none}",
  "a:focus-visible{outline:3px solid #0f68a2;outline-offset:2px}",
].join("");
