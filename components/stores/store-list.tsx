import Link from "next/link";
import { Button } from "@/components/ui/button";
import { firstLetter } from "@/components/ui/first-letter";
import { Ledger, LedgerRow } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Status } from "@/components/ui/status";
import type { Page } from "@/lib/http/paging";
import type { Dictionary } from "@/lib/i18n/dictionary";
import type { Store } from "@/lib/stores/schema";

type Props = { t: Dictionary; page: Page<Store>; signOut: () => Promise<void> };

/** The stores of an account, newest first. */
export function StoreList({ t, page, signOut }: Props) {
  const { stores, nav } = t.dashboard;
  return (
    <div className="mx-auto max-w-form pt-2 wide:mt-8">
      <PageHeader
        title={stores.title}
        actions={<LinkButton href="/start">{nav.newStore}</LinkButton>}
      />
      <Ledger folio={[60, 72]}>
        {page.data.map((store) => (
          <LedgerRow
            key={store.storeId}
            folio={firstLetter(store.name)}
            folioClassName="items-center text-18 font-bold text-brand-text!"
            className="relative flex items-center gap-4 hover:bg-row-hover"
          >
            <span className="min-w-0 flex-1">
              <Link
                href={`/dashboard/${store.link}`}
                dir="auto"
                className="block font-bold wrap-anywhere after:absolute after:inset-0"
              >
                {store.name}
              </Link>
              <span className="block truncate text-13 text-text-2" dir="ltr">
                /s/{store.link}
              </span>
            </span>
            <Status shape={store.isOpen ? "live" : "draft"}>
              {store.isOpen ? stores.open : stores.closed}
            </Status>
          </LedgerRow>
        ))}
      </Ledger>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-2">
        <form action={signOut}>
          <Button type="submit" variant="quiet">
            {nav.signOut}
          </Button>
        </form>
        {page.nextCursor && (
          <LinkButton href={`/dashboard?cursor=${encodeURIComponent(page.nextCursor)}`}>
            {t.common.actions.older}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
