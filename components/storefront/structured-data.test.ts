import { describe, expect, it } from "vitest";
import { aPicture, aPicturesJpeg, aProduct, aStore } from "@/e2e/fixtures/storefront";
import { breadcrumbThing, productThing, scriptJson, storeThing } from "./structured-data";

const store = aStore();

describe("a product for search engines", () => {
  it("offers a plain product at its price in whole units, with MRP, SKU and stock", () => {
    const thing = productThing(
      store,
      aProduct({ image: aPicture, images: [aPicture] }, [{ sku: "TD-1" }]),
    );
    expect(thing).toMatchObject({
      "@type": "Product",
      name: "तूर दाल",
      sku: "TD-1",
      image: [`https://soko.example${aPicturesJpeg}`],
      offers: {
        "@type": "Offer",
        url: "https://soko.example/s/ganesh/p/toor-dal",
        price: "149.00",
        priceCurrency: "INR",
        availability: "https://schema.org/InStock",
        priceSpecification: { price: "180.00", priceType: "https://schema.org/StrikethroughPrice" },
      },
    });
    expect(JSON.stringify(thing)).not.toContain("priceValidUntil");
  });

  it("gathers the variants' prices, each with its own stock", () => {
    const variants = [
      { salePrice: 119000, mrp: 119000, soldOut: true, options: { Size: "S", Colour: "Red" } },
      { salePrice: 129000, mrp: 149000, left: 2, options: { Size: "M", Colour: "Red" } },
    ];
    expect(productThing(store, aProduct({}, variants)).offers).toMatchObject({
      "@type": "AggregateOffer",
      lowPrice: "1190.00",
      highPrice: "1290.00",
      offerCount: 2,
      offers: [
        { name: "S, Red", availability: "https://schema.org/OutOfStock" },
        { name: "M, Red", availability: "https://schema.org/LimitedAvailability" },
      ],
    });
  });

  it("writes currencies without a minor unit, or with three digits, as they are", () => {
    const offer = (currency: string) =>
      productThing(aStore({ currency }), aProduct({}, [{ salePrice: 1490, mrp: 1490 }])).offers;
    expect(offer("JPY")).toMatchObject({ price: "1490", priceCurrency: "JPY" });
    expect(offer("KWD")).toMatchObject({ price: "1.490" });
  });

  it("names no picture and no text where there is none", () => {
    const written = JSON.parse(scriptJson(productThing(store, aProduct())));
    expect(Object.keys(written)).not.toContain("image");
    expect(Object.keys(written)).not.toContain("description");
  });
});

describe("a store for search engines", () => {
  it("has its address, and a telephone only when the seller filled it in", () => {
    expect(storeThing(store)).toMatchObject({
      "@type": "Store",
      url: "https://soko.example/s/ganesh",
      address: {
        streetAddress: "12 Lohai Road",
        addressLocality: "Farrukhabad",
        addressCountry: "IN",
      },
    });
    expect(JSON.parse(scriptJson(storeThing(store)))).not.toHaveProperty("telephone");
    const withPhone = storeThing(aStore({ contactPhone: "+919839012345" }));
    expect(withPhone.telephone).toBe("+919839012345");
  });
});

it("counts the steps to a page from the shop's first one", () => {
  const steps = [
    { name: "दाल", path: "/c/dal" },
    { name: "तूर दाल", path: "/p/toor-dal" },
  ];
  expect(breadcrumbThing(store, steps).itemListElement).toMatchObject([
    { position: 1, name: store.name, item: store.url },
    { position: 2, name: "दाल", item: `${store.url}/c/dal` },
    { position: 3, name: "तूर दाल", item: `${store.url}/p/toor-dal` },
  ]);
});

it("cannot be ended by a text in it, and reads back as it was", () => {
  const name = `</script><script>alert(1)</script><!-- "\\ \u2028 & é दा`;
  const thing = productThing(store, aProduct({ name, description: name }));
  const written = scriptJson(thing);
  expect(written).not.toContain("<");
  expect(JSON.parse(written)).toMatchObject({ name, description: name });
});
