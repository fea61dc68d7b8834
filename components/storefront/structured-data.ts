import type { StorefrontProduct } from "@/lib/catalog/schema";
import { minorDigits } from "@/lib/format";
import { previewBeside } from "@/lib/media/url";
import type { Storefront } from "@/lib/stores/schema";

/** A thing of schema.org, as search engines read it. Members that are undefined are left out. */
export type Thing = { "@type": string; [member: string]: unknown };

const CONTEXT = "https://schema.org";

/** The shop itself: nothing of its owner but the phone that they show on every page. */
export function storeThing(store: Storefront, image?: string): Thing {
  const { line1, line2, landmark, city, state, postalCode, country } = store.address;
  return {
    "@context": CONTEXT,
    "@type": "Store",
    "@id": `${store.url}#store`,
    name: store.name,
    url: store.url,
    description: store.description || undefined,
    image,
    telephone: store.contactPhone ?? undefined,
    currenciesAccepted: store.currency,
    address: {
      "@type": "PostalAddress",
      streetAddress: [line1, line2, landmark].filter(Boolean).join(", "),
      addressLocality: city,
      addressRegion: state,
      postalCode,
      addressCountry: country ?? store.country,
    },
  };
}

/** A product with what each of its variants costs today, in whole units of the currency. */
export function productThing(store: Storefront, product: StorefrontProduct): Thing {
  const { name, slug, description, category, variants, images } = product;
  const { origin } = new URL(store.url);
  const url = `${store.url}/p/${slug}`;
  const offers = variants.map((variant) => offerOf(store, url, variant));
  const [first] = offers;
  const prices = variants.map(({ salePrice }) => salePrice);
  return {
    "@context": CONTEXT,
    "@type": "Product",
    "@id": `${url}#product`,
    name,
    url,
    description: description || undefined,
    category,
    sku: variants.length === 1 ? (variants[0]?.sku ?? undefined) : undefined,
    image:
      images.length > 0 ? images.map((image) => `${origin}${previewBeside(image.url)}`) : undefined,
    offers:
      offers.length === 1
        ? first
        : {
            "@type": "AggregateOffer",
            url,
            priceCurrency: store.currency,
            lowPrice: major(Math.min(...prices), store.currency),
            highPrice: major(Math.max(...prices), store.currency),
            offerCount: offers.length,
            offers,
          },
  };
}

type Variant = StorefrontProduct["variants"][number];

function offerOf(store: Storefront, url: string, variant: Variant): Thing {
  const { sku, salePrice, mrp, soldOut, left, options } = variant;
  const { currency } = store;
  const stock = soldOut ? "OutOfStock" : left === null ? "InStock" : "LimitedAvailability";
  return {
    "@type": "Offer",
    url,
    name: Object.values(options).join(", ") || undefined,
    sku: sku ?? undefined,
    price: major(salePrice, currency),
    priceCurrency: currency,
    availability: `${CONTEXT}/${stock}`,
    priceSpecification:
      mrp > salePrice
        ? {
            "@type": "UnitPriceSpecification",
            priceType: `${CONTEXT}/StrikethroughPrice`,
            price: major(mrp, currency),
            priceCurrency: currency,
          }
        : undefined,
    seller: { "@type": "Store", "@id": `${store.url}#store`, name: store.name },
  };
}

/** The way to a page from the shop's first one: each step's name and its path below the shop. */
export function breadcrumbThing(
  store: Storefront,
  steps: readonly { name: string; path: string }[],
): Thing {
  const all = [{ name: store.name, path: "" }, ...steps];
  return {
    "@context": CONTEXT,
    "@type": "BreadcrumbList",
    itemListElement: all.map(({ name, path }, n) => ({
      "@type": "ListItem",
      position: n + 1,
      name,
      item: `${store.url}${path}`,
    })),
  };
}

/** Minor units as a decimal in whole ones: "149.00". */
function major(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  return (minor / 10 ** digits).toFixed(digits);
}

/** As the content of a script element: nothing in it can end the element or start another. */
export function scriptJson(thing: Thing): string {
  return JSON.stringify(thing).replace(/</g, "\\u003c");
}
