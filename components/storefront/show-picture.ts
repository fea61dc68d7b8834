export const pictureId = (imageId: string) => `picture-${imageId}`;

/** Brings a picture of the page's gallery to its front; the page itself stays where it is. */
export function showPicture(imageId: string): void {
  const picture = document.getElementById(pictureId(imageId));
  const gallery = picture?.parentElement;
  if (!gallery) return;
  // Measured, so that it holds from right to left too; snapping sets it straight. To a place, not
  // by a distance, since that would stop at the next picture.
  const { left, width } = picture.getBoundingClientRect();
  const at = gallery.getBoundingClientRect();
  const away = left + width / 2 - (at.left + at.width / 2);
  gallery.scrollTo({ left: gallery.scrollLeft + away });
}
