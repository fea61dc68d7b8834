type Mark = readonly [pattern: RegExp, name: string];

// Of what names several, the first here is what it is: most browsers also say Safari and Chrome.
const apps: readonly Mark[] = [
  [/\bInstagram\b/, "Instagram"],
  [/\bWhatsApp\b/, "WhatsApp"],
  [/\bFBA[NV]\b/, "Facebook"],
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\b(OPR|Opera|OPT)\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(UCBrowser|UBrowser)\b/, "UC Browser"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: readonly Mark[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMacintosh\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];

/**
 * What a browser calls itself, in two names of ours ("Chrome, Android"): enough to tell one's own
 * devices apart, and nothing of what was sent. Null for what is no browser that we know.
 */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const find = (marks: readonly Mark[]) => marks.find(([pattern]) => pattern.test(userAgent))?.[1];
  const [app, system] = [find(apps), find(systems)];
  if (!app && !system) return null;
  return [app, system].filter(Boolean).join(", ");
}
