import type { StorefrontProduct } from "@/lib/catalog/schema";
import { fill } from "@/lib/i18n/message";
import { GalleryThumbs } from "./gallery-thumbs";
import { ProductPicture } from "./product-picture";
import type { Shop } from "./shop";
import { pictureId } from "./show-picture";

// On a wide page the buy column and the small pictures take 572 of at most 1,200 px.
const sizes = {
  one: "(min-width: 1248px) 720px, (min-width: 900px) calc(100vw - 528px), 100vw",
  several: "(min-width: 1248px) 632px, (min-width: 900px) calc(100vw - 616px), 88vw",
  thumb: "72px",
};

type Props = { shop: Shop; product: StorefrontProduct };

/** A product's pictures: swiped on a phone, one large beside small ones on a wide page. */
export function Gallery({ shop, product }: Props) {
  const { name, images } = product;
  const t = shop.texts.storefront.product;
  const total = images.length;
  if (total < 2) {
    return (
      <div className="pictures pictures--one">
        <div className="gallery">
          <div className="gallery__pic">
            <ProductPicture
              product={product}
              image={images[0] ?? null}
              sizes={sizes.one}
              alt={name}
              eager
            />
          </div>
        </div>
      </div>
    );
  }
  return (
    <div className="pictures">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys turn over what scrolls */}
      <ul className="gallery" aria-label={t.pictures} tabIndex={0}>
        {images.map((image, n) => (
          <li key={image.id} id={pictureId(image.id)} className="gallery__pic">
            <ProductPicture
              product={product}
              image={image}
              sizes={sizes.several}
              eager={n === 0}
              alt={n === 0 ? name : fill(t.picture, { n: n + 1, total })}
            />
            <span className="gallery__at num" dir="ltr" aria-hidden="true">
              {n + 1} / {total}
            </span>
          </li>
        ))}
      </ul>
      <GalleryThumbs imageIds={images.map(({ id }) => id)}>
        {images.map((image, n) => (
          <li key={image.id}>
            <a
              href={`#${pictureId(image.id)}`}
              aria-label={fill(t.picture, { n: n + 1, total })}
              aria-current={n === 0 ? "true" : undefined}
            >
              <ProductPicture product={product} image={image} sizes={sizes.thumb} />
            </a>
          </li>
        ))}
      </GalleryThumbs>
    </div>
  );
}
