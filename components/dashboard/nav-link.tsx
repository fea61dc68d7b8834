"use client";

import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";

type Props = {
  href: string;
  /** The first segment of the pages that this link stands for; null is Today. */
  segment: string | null;
  className: string;
  children: React.ReactNode;
};

/** A link of the navigation that knows whether the reader is there. */
export function NavLink({ href, segment, className, children }: Props) {
  const here = useSelectedLayoutSegment() === segment;
  return (
    <Link href={href} aria-current={here ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
