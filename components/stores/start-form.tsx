"use client";

import { useActionState, useState } from "react";
import { Handset } from "@/components/home/handset";
import { ShopPreview } from "@/components/home/shop-preview";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Ledger, LedgerRow } from "@/components/ui/ledger";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import type { ActionState } from "@/lib/http/action";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill } from "@/lib/i18n/message";
import type { Store } from "@/lib/stores/schema";
import { LinkField } from "./link-field";
import { type CheckLink, useLinkCheck } from "./use-link-check";

type Props = {
  t: Pick<Dictionary, "start" | "errors" | "home" | "common">;
  /** What stands before a store's link. */
  site: string;
  create: (previous: ActionState<Store>, form: FormData) => Promise<ActionState<Store>>;
  check: CheckLink;
  /** Why a form that was sent without scripts was refused. */
  refusal: ActionState<Store>;
};

const folio = "pt-4! text-18 font-bold text-brand-text! wide:pe-4.5! wide:pt-4.5! wide:text-22";
const row = "py-4! wide:p-5!";

/** Name, link and address of a new store, beside what its buyers will see. */
export function StartForm({ t, site, create, check, refusal }: Props) {
  const [state, send, pending] = useActionState(create, refusal);
  const refused = state?.ok === false ? state : null;
  const [name, setName] = useState(refused?.values.name ?? "");
  const [address, setAddress] = useState(refused?.values.address ?? "");
  // Until the seller types a link of their own, it follows the name.
  const [ownLink, setOwnLink] = useState<string | null>(refused?.values.link ?? null);
  const [sentLink, setSentLink] = useState<string | null>(null);
  const linkCheck = useLinkCheck(check, ownLink === null ? "name" : "link", ownLink ?? name.trim());
  const link = ownLink ?? (linkCheck.state === "free" ? linkCheck.link : "");
  const known = new Set(["name", "link", "address"]);
  const unplaced = refused && !Object.keys(refused.fields).some((field) => known.has(field));
  const linkRefused =
    refused?.fields.link !== undefined && sentLink === ownLink
      ? refused.reason === "link_taken"
        ? t.errors.reason.link_taken
        : t.errors.field.link
      : undefined;

  return (
    <div className="grid gap-6 wide:mt-8 wide:grid-cols-[minmax(0,600px)_1fr] wide:gap-14">
      <form
        action={send}
        onSubmit={() => setSentLink(ownLink)}
        className="grid content-start gap-4 wide:gap-5"
      >
        <h1 className="text-28 font-bold">{t.start.heading}</h1>
        {unplaced && (
          <Notice tone="bad" alert>
            {errorText(t.errors, refused)} {fill(t.errors.reference, { id: refused.reference })}
          </Notice>
        )}
        <Ledger folio={[44, 64]}>
          <LedgerRow folio="1" folioClassName={folio} className={row}>
            <Field
              id="name"
              label={t.start.name.label}
              error={refused?.fields.name && !name.trim() && t.errors.field.required}
            >
              {(control) => (
                <TextInput
                  {...control}
                  name="name"
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                  placeholder={t.start.name.placeholder}
                  autoComplete="organization"
                  dir="auto"
                  maxLength={120}
                  required
                  autoFocus
                />
              )}
            </Field>
          </LedgerRow>
          <LedgerRow folio="2" folioClassName={folio} className={row}>
            <LinkField
              text={t.start.link}
              site={site}
              name={ownLink ? "link" : undefined}
              value={link}
              onValue={(value) => setOwnLink(value || null)}
              check={linkCheck}
              refused={linkRefused}
              hint={t.start.link.follows}
            />
          </LedgerRow>
          <LedgerRow folio="3" folioClassName={folio} className={row}>
            <Field
              id="address"
              label={t.start.address.label}
              hint={t.start.address.hint}
              error={refused?.fields.address && !address.trim() && t.errors.field.required}
            >
              {(control) => (
                <TextInput
                  {...control}
                  name="address"
                  value={address}
                  onChange={(event) => setAddress(event.target.value)}
                  autoComplete="street-address"
                  dir="auto"
                  maxLength={200}
                  required
                />
              )}
            </Field>
          </LedgerRow>
        </Ledger>
        <Button type="submit" variant="primary" size="l" block busy={pending}>
          {pending ? t.start.busy : t.start.submit}
        </Button>
      </form>
      <aside aria-label={t.start.preview}>
        <Handset
          caption={t.start.previewCaption}
          address={
            <>
              {site}
              <b className="font-medium text-text">{link}</b>
            </>
          }
        >
          <ShopPreview
            name={name.trim() || t.start.name.label}
            place={address.trim()}
            goods={[]}
            text={{ all: t.home.sample.all, add: t.home.sample.add, mrp: t.common.price.mrp }}
          />
        </Handset>
      </aside>
    </div>
  );
}
