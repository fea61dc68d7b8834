import type { StorefrontProduct } from "@/lib/catalog/schema";
import { fill } from "@/lib/i18n/message";
import { ProductPicture } from "./product-picture";
import type { Shop } from "./shop";

const sizes = "(min-width: 900px) 360px, 88vw";

/** A product's pictures: swiped on a phone, side by side on a wide page. */
export function Gallery({ shop, product }: { shop: Shop; product: StorefrontProduct }) {
  const { name, images } = product;
  const t = shop.texts.storefront.product;
  if (images.length === 0) {
    return (
      <div className="gallery gallery--one">
        <div className="gallery__none">
          <ProductPicture name={name} image={null} sizes={sizes} />
        </div>
      </div>
    );
  }
  const total = images.length;
  return (
    <ul
      className={total === 1 ? "gallery gallery--one" : "gallery"}
      aria-label={t.pictures}
      tabIndex={total > 1 ? 0 : undefined}
    >
      {images.map((image, n) => (
        <li key={image.id} id={`picture-${image.id}`}>
          <ProductPicture
            name={name}
            image={image}
            sizes={total === 1 ? "(min-width: 900px) 720px, 100vw" : sizes}
            eager={n === 0}
            alt={n === 0 ? name : fill(t.picture, { n: n + 1, total })}
          />
          {total > 1 && (
            <span className="gallery__at num" aria-hidden="true">
              {n + 1} / {total}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
