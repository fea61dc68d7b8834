import { buttonStyle } from "@/components/ui/button-style";
import { CopyButton } from "@/components/ui/copy-button";
import { ChatIcon, LinkIcon } from "@/components/ui/icons";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import type { Store } from "@/lib/stores/schema";
import { whatsappLink } from "@/lib/stores/share-link";

type Props = {
  store: Pick<Store, "name" | "link" | "url">;
  t: Dictionary;
  /** Offers to send it on WhatsApp in the same line. */
  whatsapp?: boolean;
};

/** The store's address as a line of the ledger: open it, copy it, send it. */
export function LinkLine({ store, t, whatsapp = false }: Props) {
  const site = store.url.slice(0, -store.link.length).replace(/^https?:\/\//, "");
  return (
    <div className="flex flex-wrap items-stretch overflow-clip rounded-card border border-border bg-surface">
      <span className="rule-e grid w-10 flex-none place-items-center text-text-2 wide:w-12">
        <LinkIcon />
      </span>
      <a
        href={`/s/${store.link}`}
        dir="ltr"
        className="min-w-0 flex-1 basis-48 self-center p-3 text-16 wrap-anywhere focus-visible:-outline-offset-3"
      >
        <span className="text-text-3">{site}</span>
        <wbr />
        <b className="font-bold">{store.link}</b>
      </a>
      <span className="flex grow items-center gap-2 p-1.5 max-[40rem]:border-t max-[40rem]:border-border wide:grow-0">
        <CopyButton
          value={store.url}
          text={t.share.copy}
          copiedText={t.common.actions.copied}
          variant={whatsapp ? "line" : "primary"}
          className="grow wide:grow-0"
        />
        {whatsapp && (
          <a
            href={`/s/${store.link}`}
            className={buttonStyle({ variant: "line" }, "grow wide:order-first wide:grow-0")}
          >
            {t.share.open}
          </a>
        )}
        {whatsapp && (
          <a
            href={whatsappLink(fill(t.share.whatsapp.message, { store: store.name }), store.url)}
            target="_blank"
            rel="noopener"
            className={buttonStyle({ variant: "primary" }, "grow wide:grow-0")}
          >
            <ChatIcon size="s" />
            {t.share.whatsapp.short}
          </a>
        )}
      </span>
    </div>
  );
}
