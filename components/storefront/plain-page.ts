import { getDictionary } from "@/lib/i18n/dictionary";
import { directionOf } from "@/lib/i18n/direction";
import { fill } from "@/lib/i18n/message";

type Texts = { title: string; body: string; retry: string; reference?: string };

/**
 * A page that needs nothing else: no store, no style sheet, no script. It is shown in the place of
 * the page that was asked for, so an empty link asks for that page again.
 */
function plainPage(locale: string, { title, body, retry, reference }: Texts): string {
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#015a4d">
<title>${title}</title>
<style>${plainStyle}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${body}</p>
<p><a href="">${retry}</a></p>
${reference ? `<p><small>${reference}</small></p>\n` : ""}</main>
</body>
</html>
`;
}

/** What a buyer sees of a page that was never opened before, without a network. */
export function offlinePage(locale: string): string {
  return plainPage(locale, getDictionary(locale).found.offline);
}

/**
 * What anybody sees of a page that cannot be put together, for now or by a fault of ours: whose page
 * it is cannot be asked then, so it is in the site's language. The style is what it holds of that.
 */
export function failurePage(failure: "away" | "fault", requestId: string) {
  const { away, page, reference } = getDictionary(SITE_LOCALE).errors;
  const texts = {
    ...(failure === "away" ? away : page),
    reference: fill(reference, { id: requestId }),
  };
  return { html: plainPage(SITE_LOCALE, texts), style: plainStyle };
}

const SITE_LOCALE = "en-IN";

/** The one style element of these pages, which their policy names by hash. */
export const plainStyle = [
  "*{box-sizing:border-box;margin:0}",
  "body{min-block-size:100vh;display:grid;place-items:center;padding:16px;background:#f4f8f6;color:#131d1b;font:1rem/1.5rem system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif}",
  "main{inline-size:100%;max-inline-size:480px;padding:24px 20px 20px;background:#fff;border:1px solid #d9dfde;border-block-start:6px double #015a4d;border-end-start-radius:12px;border-end-end-radius:12px}",
  "h1{font-size:1.375rem;line-height:1.75rem;font-weight:650;text-wrap:balance}",
  "p{margin-block-start:8px;color:#4d5855;text-wrap:pretty}",
  "a{display:grid;place-items:center;min-block-size:52px;margin-block-start:20px;border-radius:8px;background:#015a4d;color:#fff;font-weight:650;text-decoration:none}",
  "a:focus-visible{outline:3px solid #0f68a2;outline-offset:2px}",
  "small{overflow-wrap:anywhere}",
].join("");
