import { cx } from "./cx";
import { firstLetter } from "./first-letter";

/** No picture yet: the name's first letter on ruled paper. */
export function LetterPicture({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "grid place-items-center rounded-control border border-dashed border-strong bg-[repeating-linear-gradient(var(--sunken)_0_8px,var(--border)_8px_9px)] text-18 font-medium text-text-2",
        className,
      )}
    >
      {firstLetter(name)}
    </span>
  );
}

type ThumbProps = {
  name: string;
  image?: { url: string; width: number; height: number } | null;
  size?: "m" | "l";
  /** Sold out or archived. */
  faded?: boolean;
  eager?: boolean;
};

/** A product's picture in a list; its name stands beside it, so it has no text of its own. */
export function Thumb({ name, image, size = "m", faded = false, eager = false }: ThumbProps) {
  const box = cx("flex-none", size === "l" ? "size-15" : "size-11");
  if (!image) return <LetterPicture name={name} className={box} />;
  return (
    <img
      src={image.url}
      alt=""
      width={image.width}
      height={image.height}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      className={cx("rounded-control bg-sunken object-cover", box, faded && "opacity-55 grayscale")}
    />
  );
}
