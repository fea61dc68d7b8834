import type { Image } from "@/lib/media/schema";
import { avifSrcset } from "@/lib/media/url";
import { DrawnPicture } from "./drawn-picture";

type Props = {
  product: { name: string; category: string };
  image: Image | null;
  /** How wide it is shown, as `sizes` of an image. */
  sizes: string;
  /** The page's largest picture: it is asked for first. */
  eager?: boolean;
  alt?: string;
};

/** A product's picture, or a drawn one. */
export function ProductPicture({ product, image, sizes, eager = false, alt = "" }: Props) {
  if (!image) return <DrawnPicture {...product} />;
  const avif = avifSrcset(image);
  return (
    <picture>
      {avif && <source type="image/avif" srcSet={avif} sizes={sizes} />}
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
    </picture>
  );
}

/** White-background photographs are printed on the page's paper; others keep their own ground. */
export function isPale(colour: string): boolean {
  const channels = /^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? [];
  return channels.length === 3 && channels.every((hex) => Number.parseInt(hex, 16) >= 0xd8);
}
