import Link from "next/link";
import { SokoMark } from "@/components/ui/marks";
import type { Dictionary } from "@/lib/i18n/dictionary";

type Props = { t: Dictionary; end?: React.ReactNode; children: React.ReactNode };

/** The pages around the dashboard: Soko's name, what stands at the line's end, and the page. */
export function PlainPage({ t, end, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col px-4 pb-10 wide:px-8">
      <header className="mx-auto flex min-h-14 w-full max-w-[1040px] items-center justify-between gap-4 wide:min-h-18">
        <Link href="/" className="flex min-h-11 items-center gap-2 text-22 font-bold">
          <SokoMark />
          {t.common.soko}
        </Link>
        {end}
      </header>
      <main id="content" className="mx-auto w-full max-w-[1040px] pt-2">
        {children}
      </main>
    </div>
  );
}
