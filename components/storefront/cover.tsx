import { cx } from "@/components/ui/cx";
import { ArrowBackIcon, ClockIcon } from "@/components/ui/icons";
import { named } from "./named";
import type { Shop } from "./shop";

/** In letters: a longer name is set smaller. */
const LONG_NAME = 48;

/** The band of a store's first page: its name, and whether it takes orders. */
export function ShopCover({ shop, cart }: { shop: Shop; cart: React.ReactNode }) {
  const { store, texts } = shop;
  const t = texts.storefront;
  const say = store.layout === "lookbook" && firstSentence(store.description);
  return (
    <header className="cover cover--shop">
      <div className="wrap cover__in">
        <div className="cover__who">
          <div>
            <h1
              className={cx("cover__name", store.name.length > LONG_NAME && "cover__name--long")}
              {...named(store.name, store.locale)}
            >
              {store.name}
            </h1>
            {say && (
              <p className="cover__say" {...named(say, store.locale)}>
                {say}
              </p>
            )}
          </div>
          <p className={store.isOpen ? "cover__state" : "cover__state cover__state--shut"}>
            <ClockIcon />
            <b>{store.isOpen ? t.open : t.closed}</b>
          </p>
        </div>
        {cart}
      </div>
    </header>
  );
}

type SlimProps = { shop: Shop; back: { href: string; label: string }; cart?: React.ReactNode };

/** The band of a store's other pages: the way back, the name, and the cart where it is of use. */
export function SlimCover({ shop, back, cart }: SlimProps) {
  return (
    <header className="cover cover--slim">
      <div className="wrap cover__in">
        <a className="cover__back" href={back.href} aria-label={back.label}>
          <ArrowBackIcon />
        </a>
        <a
          className="cover__name"
          href={shop.href()}
          {...named(shop.store.name, shop.store.locale)}
        >
          {shop.store.name}
        </a>
        {cart}
      </div>
    </header>
  );
}

/** A description's opening, when it is short enough to stand under a name. */
function firstSentence(description: string): string | null {
  const [line = ""] = description.split("\n");
  const sentence = line.match(/^.*?[.!?।](?=\s|$)/)?.[0] ?? line;
  return sentence && sentence.length <= 140 ? sentence : null;
}
