import { firstLetter } from "@/components/ui/first-letter";
import type { Image } from "@/lib/media/schema";

type Props = { name: string; image: Image | null; sizes: string; eager?: boolean; alt?: string };

/** A product's picture, or a parcel with the first letter of its name on the label. */
export function ProductPicture({ name, image, sizes, eager = false, alt = "" }: Props) {
  if (!image) {
    return (
      <span className="parcel" aria-hidden="true">
        <span className="letter">{firstLetter(name)}</span>
      </span>
    );
  }
  return (
    <img
      src={image.url}
      srcSet={image.srcset || undefined}
      sizes={sizes}
      alt={alt}
      width={image.width}
      height={image.height}
      loading={eager ? "eager" : "lazy"}
      fetchPriority={eager ? "high" : undefined}
      decoding="async"
      className={isPale(image.placeholder) ? "on-paper" : undefined}
      style={{ backgroundColor: image.placeholder }}
    />
  );
}

/** White-background photographs are printed on the page's paper; others keep their own ground. */
export function isPale(colour: string): boolean {
  const channels = /^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? [];
  return channels.length === 3 && channels.every((hex) => Number.parseInt(hex, 16) >= 0xd8);
}
