const GAP = 4;
const EDGE = 8;

/**
 * Puts a shown top-layer box under its button, at the line's end, or above where there is no room.
 * Works for both writing directions.
 */
export function placeBeside(button: HTMLElement, box: HTMLElement): void {
  const from = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const rtl = getComputedStyle(button).direction === "rtl";
  const wanted = width <= from.width || rtl ? from.left : from.right - width;
  const left = Math.min(Math.max(wanted, EDGE), window.innerWidth - width - EDGE);
  const below = from.bottom + GAP;
  const fits = below + height <= window.innerHeight - EDGE;
  const top = fits ? below : Math.max(from.top - GAP - height, EDGE);
  box.style.inset = `${top}px auto auto ${left}px`;
}
