import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import type { Theme } from "@/components/ui/theme/theme";
import { ThemeChoice } from "@/components/ui/theme/theme-choice";
import type { Dictionary } from "@/lib/i18n/dictionary";

type Props = { t: Dictionary; theme: Theme; mobile: string; signOut: () => Promise<void> };

/** What belongs to the seller and this device, not to the store. */
export function AccountSection({ t, theme, mobile, signOut }: Props) {
  const text = t.settings.account;
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-18 font-bold">{text.title}</h2>
      <Sheet className="grid gap-5 p-4 wide:p-5">
        <ThemeChoice current={theme} text={t.common.theme} />
        <div className="flex flex-wrap items-center justify-between gap-3 border-t border-border pt-4">
          <p>
            <span className="block text-13 text-text-2">{text.mobile}</span>
            <bdi className="num text-16 font-medium">{mobile}</bdi>
          </p>
          <form action={signOut}>
            <Button type="submit">{text.signOut}</Button>
          </form>
        </div>
      </Sheet>
    </section>
  );
}
