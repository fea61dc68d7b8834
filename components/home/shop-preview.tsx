import { cx } from "@/components/ui/cx";
import { BagIcon, PlusIcon, SearchIcon } from "@/components/ui/icons";
import { LetterPicture } from "@/components/ui/picture";
import { Price } from "@/components/ui/price";

export type PreviewGood = {
  id: string;
  name: string;
  price: string;
  mrp: string | null;
  image: { url: string; width: number; height: number } | null;
};

type Props = {
  name: string;
  place: string;
  /** None yet: the shelves stand empty. */
  goods: readonly PreviewGood[];
  text: { all: string; add: string; mrp: string };
};

/** The head of a store's page as buyers see it, small; only to look at. */
export function ShopPreview({ name, place, goods, text }: Props) {
  return (
    <>
      <div className="flex min-h-12 items-center gap-3 border-b-4 border-double border-highlight bg-brand px-3.5 py-2.5 text-on-brand">
        <b className="line-clamp-2 min-w-0 flex-1 text-16 font-bold wrap-anywhere">{name}</b>
        <SearchIcon size="s" />
        <BagIcon size="s" />
      </div>
      <p className="line-clamp-2 min-h-8 px-3.5 pt-2.5 text-13 wrap-anywhere text-text-2">
        {place}
      </p>
      <div className="flex gap-1.5 px-3.5 py-2.5 text-13">
        <span className="rounded-full border border-brand bg-brand-subtle px-2.5 py-0.5 text-brand-text">
          {text.all}
        </span>
        <span className="w-16 rounded-full border border-border bg-sunken" />
        <span className="w-16 rounded-full border border-border bg-sunken" />
      </div>
      <div className="grid grid-cols-2 gap-px border-t border-border bg-border">
        {goods.length > 0
          ? goods.slice(0, 4).map((good) => <Good key={good.id} good={good} text={text} />)
          : ["a", "b", "c", "d"].map((key) => <EmptyShelf key={key} />)}
      </div>
    </>
  );
}

function Good({ good, text }: { good: PreviewGood; text: Props["text"] }) {
  return (
    <div className="flex flex-col bg-surface">
      {good.image ? (
        <img
          src={good.image.url}
          alt=""
          width={good.image.width}
          height={good.image.height}
          loading="lazy"
          decoding="async"
          className="aspect-[1.25] w-full bg-sunken object-cover"
        />
      ) : (
        <LetterPicture name={good.name} className="m-2 aspect-[1.25]" />
      )}
      <div className="grid gap-0.5 px-2.5 pt-2 pb-2.5">
        <span className="line-clamp-1 text-13">{good.name}</span>
        <Price price={good.price} mrp={good.mrp} mrpLabel={text.mrp} size="s" />
      </div>
      <span className="mt-auto flex items-center justify-between border-t border-border px-2.5 py-1.5 text-13 font-bold text-brand-text">
        {text.add}
        <PlusIcon size="s" />
      </span>
    </div>
  );
}

function EmptyShelf() {
  const bar = "h-2 rounded-[3px] bg-sunken";
  return (
    <div className="grid gap-1.5 bg-surface p-2.5">
      <span className="aspect-[1.25] rounded-[6px] bg-[repeating-linear-gradient(var(--sunken)_0_11px,var(--border)_11px_12px)]" />
      <span className={bar} />
      <span className={cx(bar, "w-2/5")} />
    </div>
  );
}
