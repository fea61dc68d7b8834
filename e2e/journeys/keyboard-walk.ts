import type { Page } from "@playwright/test";
import { expect } from "./seller-desk";

const MOST_STOPS = 250;

type Stop = { what: string; marked: boolean; inside: boolean; goesOn: boolean };

/**
 * Tabs through a page from its first control to its last: every stop looks focused, is in sight and
 * comes after the one before in the document; then the browser takes the focus back, or begins anew.
 */
export async function walkByTab(page: Page, where: string): Promise<number> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(lookAtFocus);
    if (stop === null) return stops;
    expect(stop, `${where}, stop ${stops + 1}: ${stop.what}`).toMatchObject({
      marked: true,
      inside: true,
      goesOn: true,
    });
  }
  throw new Error(`${where}: the focus did not leave the page within ${MOST_STOPS} tabs.`);
}

function lookAtFocus(): Stop | null {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const store = globalThis as unknown as { sokoStops?: Element[] };
  store.sokoStops ??= [];
  const last = store.sokoStops.at(-1);
  if (last && at === store.sokoStops[0]) return null;
  store.sokoStops.push(at);
  const marked = [at, at.closest("label"), at.nextElementSibling, at.parentElement].some(
    (element) => {
      if (!element) return false;
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      return outlineStyle !== "none" || boxShadow !== "none";
    },
  );
  const { bottom, right, top, left } = at.getBoundingClientRect();
  return {
    what: at.outerHTML.slice(0, 160),
    marked,
    inside: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
    goesOn:
      !last?.isConnected ||
      last === at ||
      Boolean(last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
  };
}
