import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/icon-button";
import { MinusIcon, PlusIcon, TrashIcon } from "@/components/ui/icons";
import { Thumb } from "@/components/ui/picture";
import { TextInput } from "@/components/ui/text-input";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { type EditedLine, pieces } from "./edited-lines";

const MAX_QTY = 999;

type Props = {
  line: EditedLine;
  rate: string;
  amount: string;
  problem: string | undefined;
  t: Dictionary["orders"]["edit"];
  onQty: (qty: string) => void;
};

/** One line with its quantity in a field, which works before scripts; at 0 it is removed. */
export function EditLine({ line, rate, amount, problem, t, onQty }: Props) {
  const { variantId, productId, name, image, qty } = line;
  const options = Object.values(line.options).join(", ");
  const called = { name: options ? `${name}, ${options}` : name };
  const count = pieces(qty);
  const isGone = qty.trim() === "0";
  const problemId = `few-${variantId}`;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2 border-t border-border px-4 py-3 wide:grid-cols-[minmax(0,1fr)_auto_88px]">
      <input type="hidden" name={`line.${variantId}.productId`} value={productId} />
      <div className={cx("flex min-w-0 items-center gap-3", isGone && "opacity-60")}>
        <Thumb name={name} image={image} faded={isGone} />
        <div className="min-w-0">
          <bdi className={cx("block font-medium break-words", isGone && "line-through")}>
            {name}
          </bdi>
          {options && <bdi className="block text-13 text-text-2">{options}</bdi>}
          <span className="num block text-13 text-text-2">{isGone ? t.removed : rate}</span>
          {problem && (
            <span id={problemId} className="block text-13 text-danger">
              {problem}
            </span>
          )}
        </div>
      </div>
      <div className="col-span-2 row-start-2 flex items-center gap-1 wide:col-span-1 wide:col-start-2 wide:row-start-1">
        {isGone ? (
          <>
            <input type="hidden" name={`line.${variantId}.qty`} value="0" />
            <Button variant="quiet" onClick={() => onQty("1")}>
              {t.bringBack}
              <span className="sr-only">, {called.name}</span>
            </Button>
          </>
        ) : (
          <>
            <IconButton
              label={fill(t.lessOf, called)}
              icon={MinusIcon}
              variant="line"
              disabled={count <= 1}
              onClick={() => onQty(String(count - 1))}
            />
            <TextInput
              name={`line.${variantId}.qty`}
              value={qty}
              onChange={(event) => onQty(event.target.value)}
              aria-label={fill(t.qtyOf, called)}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? problemId : undefined}
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              className="num w-16! text-center"
            />
            <IconButton
              label={fill(t.moreOf, called)}
              icon={PlusIcon}
              variant="line"
              disabled={count >= MAX_QTY}
              onClick={() => onQty(String(count + 1))}
            />
            <IconButton
              label={fill(t.remove, called)}
              icon={TrashIcon}
              onClick={() => onQty("0")}
            />
          </>
        )}
      </div>
      <span className="num col-start-2 row-start-1 text-end text-16 font-medium whitespace-nowrap wide:col-start-3">
        {isGone ? "" : amount}
      </span>
    </li>
  );
}
