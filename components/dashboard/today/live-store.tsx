import { LinkLine } from "@/components/stores/link-line";
import { NoteShared } from "@/components/stores/note-shared";
import { Status } from "@/components/ui/status";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import type { Store } from "@/lib/stores/schema";

/** A new store as its seller stands in it: open, at its own address, ready to be sent. */
export function LiveStore({ store, t }: { store: Store; t: Dictionary }) {
  const { live, stores } = t.dashboard;
  return (
    <section aria-label={fill(live.title, { name: store.name })}>
      <div className="mb-3 grid gap-0.5">
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h2 className="text-18 font-bold wrap-anywhere" dir="auto">
            {fill(store.isOpen ? live.title : live.closed, { name: store.name })}
          </h2>
          <Status shape={store.isOpen ? "live" : "draft"} tone={store.isOpen ? "good" : "off"}>
            {store.isOpen ? live.live : stores.closed}
          </Status>
        </span>
        <p className="text-text-2">{store.isOpen ? live.body : live.closedBody}</p>
      </div>
      <NoteShared storeId={store.storeId}>
        <LinkLine store={store} t={t} whatsapp />
      </NoteShared>
    </section>
  );
}
