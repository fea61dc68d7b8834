import Form from "next/form";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { ChipLink } from "@/components/ui/chips";
import { FilterIcon } from "@/components/ui/icons";
import { TextInput } from "@/components/ui/text-input";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { channels, orderSorts, paymentStatuses, payments } from "@/lib/orders/schema";
import { type OrderView, orderParams, ordersHref, type Span, spans } from "./order-view";

type Props = { path: string; view: OrderView; t: Dictionary["orders"] };

const ID = "order-filters";

/**
 * What narrows the list, each choice an address of its own: the browser's own popover, so that it
 * opens before scripts do.
 */
export function FilterPanel({ path, view, t }: Props) {
  const { filters } = t;
  const chip = (label: string, changes: Partial<OrderView>, on: boolean) => (
    <ChipLink key={label} href={ordersHref(path, view, changes)} on={on}>
      {label}
    </ChipLink>
  );
  const clear = { span: "", from: "", to: "" } as const;
  return (
    <>
      <button
        type="button"
        popoverTarget={ID}
        aria-haspopup="dialog"
        aria-label={filters.label}
        className={buttonStyle({ variant: "line" }, "max-wide:size-control max-wide:px-0")}
      >
        <FilterIcon />
        <span className="max-wide:hidden">{filters.label}</span>
      </button>
      <div
        id={ID}
        popover="auto"
        role="dialog"
        aria-label={filters.label}
        className="mx-0 mt-auto mb-0 max-h-[calc(100dvh-48px)] w-full max-w-none overflow-y-auto rounded-t-card bg-raised p-4 pb-[calc(16px+env(safe-area-inset-bottom))] text-text shadow-3 backdrop:bg-scrim wide:m-auto wide:max-w-dialog wide:rounded-card wide:p-6"
      >
        <Group title={filters.date}>
          {chip(filters.anyDate, clear, !view.span && !view.from && !view.to)}
          {(Object.keys(spans) as Span[]).map((span) =>
            chip(filters.span[span], { ...clear, span }, view.span === span),
          )}
        </Group>
        <Form action={path} className="mt-3 grid grid-cols-2 items-end gap-2">
          {Object.entries({ ...orderParams(view), date: "", from: "", to: "" }).map(
            ([name, value]) =>
              value !== "" && <input key={name} type="hidden" name={name} value={value} />,
          )}
          {(["from", "to"] as const).map((end) => (
            // biome-ignore lint/a11y/noLabelWithoutControl: the control is the component inside
            <label key={end} className="grid min-w-0 gap-1 text-13 text-text-2">
              {filters[end]}
              <TextInput key={view[end]} type="date" name={end} defaultValue={view[end]} />
            </label>
          ))}
          <Button type="submit" className="col-span-2 justify-self-start">
            {filters.applyDays}
          </Button>
        </Form>
        <Group title={filters.payment}>
          {chip(filters.any, { payment: "", paid: "" }, !view.payment && !view.paid)}
          {payments.map((payment) =>
            chip(
              t.payment[payment],
              { payment: view.payment === payment ? "" : payment },
              view.payment === payment,
            ),
          )}
          {paymentStatuses.map((paid) =>
            chip(filters.paid[paid], { paid: view.paid === paid ? "" : paid }, view.paid === paid),
          )}
        </Group>
        <Group title={t.channelLabel}>
          {chip(t.allChannels, { channel: "" }, !view.channel)}
          {channels.map((channel) =>
            chip(t.channel[channel], { channel }, view.channel === channel),
          )}
        </Group>
        <Group title={filters.sort}>
          {orderSorts.map((sort) => chip(filters.sorts[sort], { sort }, view.sort === sort))}
        </Group>
        <p className="mt-4 flex justify-end max-wide:sticky max-wide:bottom-0 max-wide:-mx-4 max-wide:mt-2 max-wide:bg-raised max-wide:px-4 max-wide:py-2">
          <Button popoverTarget={ID} popoverTargetAction="hide">
            {filters.done}
          </Button>
        </p>
      </div>
    </>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="mt-4 first:mt-0">
      <legend className="mb-2 font-bold">{title}</legend>
      <div className="flex flex-wrap gap-2">{children}</div>
    </fieldset>
  );
}
