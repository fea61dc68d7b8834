import { cx } from "@/components/ui/cx";

type Props = {
  /** `form` keeps to the width of a form; `content` takes the whole page. */
  width?: "content" | "form";
  children: React.ReactNode;
};

/**
 * The page inside the shell: every dashboard page renders exactly one. A page about one thing puts
 * its ActionBar before it.
 */
export function PageFrame({ width = "content", children }: Props) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className={cx(
        "px-4 pt-5 pb-[calc(var(--bottombar)+72px)] outline-0 wide:px-8 wide:pt-6 wide:pb-14",
        width === "form" ? "max-w-[calc(40rem+4rem)]" : "mx-auto max-w-[calc(75rem+4rem)]",
      )}
    >
      {children}
    </main>
  );
}
