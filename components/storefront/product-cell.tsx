import { AddToCart } from "@/components/cart/add-to-cart";
import { NextIcon } from "@/components/ui/icons";
import type { StorefrontProduct } from "@/lib/catalog/schema";
import { fill, plural } from "@/lib/i18n/message";
import { named } from "./named";
import { OffTag, PricePair } from "./price-pair";
import { ProductPicture } from "./product-picture";
import type { Shop } from "./shop";

type Props = {
  shop: Shop;
  product: StorefrontProduct;
  sizes: string;
  eager: boolean;
  /** One below the heading of the rack. */
  heading: "h2" | "h3";
};

/** One cell of the rack: the whole of it leads to the product, its lower edge is the button. */
export function ProductCell({ shop, product, sizes, eager, heading: Heading }: Props) {
  const { name, slug, soldOut, left } = product;
  const t = shop.texts.storefront.item;
  const from = priceFrom(shop, product);
  return (
    <li className={soldOut ? "item item--out" : "item"}>
      <div className="item__pic">
        <ProductPicture product={product} image={product.image} sizes={sizes} eager={eager} />
        <OffTag shop={shop} {...product} />
      </div>
      <div className="item__text">
        <Heading className="item__name" {...named(name, shop.store.locale)}>
          <a href={shop.href(`/p/${slug}`)}>{name}</a>
        </Heading>
        {from && <p className="item__sub">{from}</p>}
        {left !== null && !soldOut && (
          <p className="item__left">{plural(shop.store.locale, t.onlyLeft, left)}</p>
        )}
        <PricePair shop={shop} {...product} />
      </div>
      <ShelfEdge shop={shop} product={product} />
    </li>
  );
}

function ShelfEdge({ shop, product }: { shop: Shop; product: StorefrontProduct }) {
  const { item, product: words } = shop.texts.storefront;
  if (product.soldOut) return <p className="edge edge--off">{item.soldOut}</p>;
  const [option, ...more] = product.options;
  if (option) {
    const name = option.name.toLocaleLowerCase(shop.store.locale);
    return (
      <a className="edge" href={shop.href(`/p/${product.slug}`)}>
        <span>
          {more.length > 0 ? item.choose : fill(words.choose, { option: name })}
          <span className="hide">, {product.name}</span>
        </span>
        <NextIcon />
      </a>
    );
  }
  const { id, name, salePrice } = product;
  return <AddToCart productId={id} name={name} salePrice={salePrice} />;
}

/** "From ₹980" when the choices of a product differ in price. */
function priceFrom(shop: Shop, { variants, salePrice }: StorefrontProduct): string {
  const differs = variants.some((variant) => variant.salePrice !== salePrice);
  return differs ? fill(shop.texts.storefront.item.from, { price: shop.money(salePrice) }) : "";
}
