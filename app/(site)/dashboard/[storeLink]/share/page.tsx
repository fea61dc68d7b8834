import type { Metadata } from "next";
import QRCode from "qrcode";
import { PageFrame } from "@/components/dashboard/page-frame";
import { LinkLine } from "@/components/stores/link-line";
import { NoteShared } from "@/components/stores/note-shared";
import { WallPoster } from "@/components/stores/wall-poster";
import { WhatsappMessage } from "@/components/stores/whatsapp-message";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatAddress } from "@/lib/address-text";
import * as catalog from "@/lib/catalog/service";
import { formatMoney } from "@/lib/format";
import { getDictionary } from "@/lib/i18n/dictionary";
import { fill, plural } from "@/lib/i18n/message";
import { drawQr } from "@/lib/stores/qr-picture";
import { sharedUrl } from "@/lib/stores/share-link";
import { siteLocale } from "../../../site-locale";
import { getOwnStorePage } from "../own-store";

export const instant = false;

export const metadata: Metadata = { title: getDictionary(siteLocale).share.title };

type Props = { params: Promise<{ storeLink: string }> };

export default async function SharePage({ params }: Props) {
  const { storeId, store, t } = await getOwnStorePage((await params).storeLink, "/share");
  const [counts, { data: newest }, svg, png] = await Promise.all([
    catalog.countProducts(storeId),
    catalog.listProducts(storeId, { limit: 12, status: "active", sort: "newest" }),
    qr(store.url),
    drawQr(sharedUrl(store.url, "qr")),
  ]);
  const facts = [
    counts.active > 0 && plural(store.locale, t.share.card.items, counts.active),
    store.freeDeliveryAbove !== null &&
      store.deliveryFee > 0 &&
      fill(t.share.card.freeAbove, {
        amount: formatMoney(store.freeDeliveryAbove, store.currency, store.locale),
      }),
  ].filter((fact) => fact !== false);
  return (
    <PageFrame>
      <div className="print:hidden">
        <PageHeader title={t.share.title} />
      </div>
      <NoteShared
        storeId={storeId}
        className="grid gap-8 wide:grid-cols-[minmax(0,1fr)_456px] wide:gap-10"
      >
        <div className="grid min-w-0 content-start gap-4 print:hidden">
          {!store.isOpen && <Notice>{t.share.closed}</Notice>}
          <LinkLine store={store} t={t} />
          <WhatsappMessage
            text={t.share.whatsapp}
            message={fill(t.share.whatsapp.message, { store: store.name })}
            url={store.url}
            card={{
              name: store.name,
              description: store.description.trim() || formatAddress(store.address),
              facts: facts.join(" · "),
              accent: store.accent,
              images: newest.flatMap(({ image }) => (image ? [image] : [])).slice(0, 3),
            }}
          />
        </div>
        <WallPoster
          store={store}
          t={t}
          svg={svg}
          png={`data:image/png;base64,${png.toString("base64")}`}
        />
      </NoteShared>
    </PageFrame>
  );
}

const qr = (url: string) =>
  QRCode.toString(sharedUrl(url, "qr"), { type: "svg", margin: 0, errorCorrectionLevel: "M" });
