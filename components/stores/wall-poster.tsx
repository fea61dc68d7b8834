import { buttonStyle } from "@/components/ui/button-style";
import { DownloadIcon } from "@/components/ui/icons";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { formatMobile } from "@/lib/mobile-format";
import { accentVariables } from "@/lib/stores/accent";
import type { Store } from "@/lib/stores/schema";
import { PrintButton } from "./print-button";

type Props = {
  store: Store;
  t: Dictionary;
  /** The QR code as SVG markup that our own library drew. */
  svg: string;
  /** The QR code as a data URL. */
  png: string;
};

/** What hangs in the shop: a poster of one page with the QR code, which prints alone. */
export function WallPoster({ store, t, svg, png }: Props) {
  const { wall } = t.share;
  const file = `${store.link}-qr`;
  return (
    <section className="min-w-0">
      <h2 className="mb-3 text-18 font-bold print:hidden">{wall.title}</h2>
      <div className="grid items-start gap-5 wide:grid-cols-[200px_minmax(0,1fr)] print:block">
        <figure
          data-theme="light"
          style={accentVariables(store.accent) as React.CSSProperties}
          className="mx-auto grid aspect-[210/297] grid-cols-[minmax(0,1fr)] w-[200px] grid-rows-[auto_1fr_auto] overflow-clip rounded-tag border border-border bg-surface! text-center text-[#14201e] [print-color-adjust:exact] print:fixed print:inset-0 print:h-screen print:w-screen print:rounded-none print:border-0 print:text-[2.5em]"
        >
          <figcaption className="border-b-4 border-double border-highlight bg-[var(--accent)] px-2 pt-3.5 pb-3 text-[var(--on-accent)]">
            <b dir="auto" className="line-clamp-3 text-[1.125em]/[1.3] font-bold wrap-anywhere">
              {store.name}
            </b>
          </figcaption>
          <div className="grid content-center justify-items-center gap-2">
            <div
              role="img"
              aria-label={wall.qrAlt}
              className="w-[46%] [&>svg]:h-auto [&>svg]:w-full"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the server from a checked address
              dangerouslySetInnerHTML={{ __html: svg }}
            />
            <p className="text-[0.875em] font-bold">{wall.scan}</p>
          </div>
          <div className="grid border-t border-[#d9dfde] p-2 text-[0.6875em]/[1.4] font-medium">
            <span dir="ltr" className="break-all">
              {store.url.replace(/^https?:\/\//, "")}
            </span>
            {store.contactPhone && <bdi className="num">{formatMobile(store.contactPhone)}</bdi>}
          </div>
        </figure>
        <div className="grid gap-2 print:hidden">
          <p className="mb-2 text-text-2">{wall.body}</p>
          <PrintButton text={wall.print} />
          <a href={png} download={`${file}.png`} className={buttonStyle({ block: true })}>
            <DownloadIcon size="s" />
            {wall.downloadPng}
          </a>
          <a
            href={`data:image/svg+xml,${encodeURIComponent(svg)}`}
            download={`${file}.svg`}
            className={buttonStyle({ block: true })}
          >
            <DownloadIcon size="s" />
            {wall.downloadSvg}
          </a>
        </div>
      </div>
    </section>
  );
}
