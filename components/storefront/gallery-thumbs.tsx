"use client";

import { useEffect, useRef } from "react";
import { pictureId, showPicture } from "./show-picture";

type Props = { imageIds: string[]; children: React.ReactNode };

/** The row of small pictures: links that work by themselves, and mark the one in front. */
export function GalleryThumbs({ imageIds, children }: Props) {
  const here = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const pictures = imageIds.flatMap((id) => document.getElementById(pictureId(id)) ?? []);
    const watch = new IntersectionObserver(
      (entries) => {
        const front = entries.find(({ isIntersecting }) => isIntersecting)?.target.id;
        if (!front) return;
        for (const link of here.current?.querySelectorAll("a") ?? []) {
          if (link.hash === `#${front}`) link.setAttribute("aria-current", "true");
          else link.removeAttribute("aria-current");
        }
      },
      { root: pictures[0]?.parentElement ?? null, threshold: 0.6 },
    );
    for (const picture of pictures) watch.observe(picture);
    return () => watch.disconnect();
  }, [imageIds]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is clicked is a link, which Enter clicks too
    <ul
      ref={here}
      className="thumbs"
      onClick={(event) => {
        const link = event.target instanceof Element && event.target.closest("a");
        const imageId = link && imageIds.find((id) => link.hash === `#${pictureId(id)}`);
        if (!imageId) return;
        event.preventDefault();
        showPicture(imageId);
      }}
    >
      {children}
    </ul>
  );
}
