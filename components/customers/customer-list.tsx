import { firstLetter } from "@/components/ui/first-letter";
import { Ledger, LedgerEntry } from "@/components/ui/ledger";
import { Sheet } from "@/components/ui/sheet";
import { Cell, HeadCell, MoneyCell, Row, Table } from "@/components/ui/table";
import { textLinkStyle } from "@/components/ui/text-link";
import type { StoreCustomer } from "@/lib/customers/schema";
import { formatDay, formatMoney, formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { plural } from "@/lib/i18n/message";
import { formatMobile } from "@/lib/mobile-format";
import type { Store } from "@/lib/stores/schema";

type Props = { store: Store; t: Dictionary; customers: readonly StoreCustomer[] };

/** A store's customers: a table on a wide screen, ledger entries on a phone. */
export function CustomerList({ store, t, customers }: Props) {
  const now = new Date();
  const { columns, noName } = t.customers;
  const rows = customers.map((customer) => ({
    id: customer.id,
    mobile: customer.mobile,
    name: customer.name ?? noName,
    letter: firstLetter(customer.name ?? "") || "–",
    phone: formatMobile(customer.mobile),
    spent: formatMoney(customer.totalSpent, store.currency, store.locale),
    orders: customer.orderCount,
    since: formatDay(new Date(customer.createdAt), now, store),
  }));
  return (
    <>
      <Sheet className="hidden wide:block">
        <Table>
          <thead>
            <tr>
              <HeadCell folio>
                <span className="sr-only">{columns.letter}</span>
              </HeadCell>
              <HeadCell>{columns.name}</HeadCell>
              <HeadCell>{columns.mobile}</HeadCell>
              <HeadCell figure>{columns.since}</HeadCell>
              <HeadCell figure>{columns.orders}</HeadCell>
              <HeadCell figure className="pe-5">
                {columns.spent}
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id}>
                <Cell folio className="text-16 text-text-2">
                  {row.letter}
                </Cell>
                <Cell className="text-14 font-medium wrap-anywhere">
                  <bdi>{row.name}</bdi>
                </Cell>
                <Cell className="num">
                  <a href={`tel:${row.mobile}`} className={textLinkStyle}>
                    <bdi>{row.phone}</bdi>
                  </a>
                </Cell>
                <Cell figure className="text-text-2">
                  {row.since}
                </Cell>
                <Cell figure className="text-16">
                  {formatNumber(row.orders, store.locale)}
                </Cell>
                <MoneyCell className="pe-5">{row.spent}</MoneyCell>
              </Row>
            ))}
          </tbody>
        </Table>
      </Sheet>
      <Ledger className="wide:hidden" folio={[44, 44]}>
        {rows.map((row) => (
          <LedgerEntry
            key={row.id}
            folio={row.letter}
            title={<bdi className="wrap-anywhere">{row.name}</bdi>}
            amount={row.spent}
            detail={
              <a href={`tel:${row.mobile}`} className="num inline-flex min-h-control items-center">
                <bdi>{row.phone}</bdi>
              </a>
            }
            when={plural(store.locale, t.common.counts.orders, row.orders)}
          />
        ))}
      </Ledger>
    </>
  );
}
