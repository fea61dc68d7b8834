"use client";

import { type ComponentType, useEffect, useState } from "react";
import { showToast } from "@/components/ui/toast-store";
import type { CommandMenuProps } from "./commands/command-menu";
import { type Overlay, showOverlay, useOverlay } from "./overlay";

type Props = Omit<CommandMenuProps, "open" | "onClose">;

type Loaded = Partial<Record<Overlay, ComponentType<CommandMenuProps>>>;

const loaders = {
  menu: () => import("./commands/command-menu").then(({ CommandMenu }) => CommandMenu),
  shortcuts: () => import("./shortcut-sheet").then(({ ShortcutSheet }) => ShortcutSheet),
};

/** What lies over the dashboard. Each is fetched when it is first asked for, and then kept. */
export function Overlays(props: Props) {
  const wanted = useOverlay();
  const [loaded, setLoaded] = useState<Loaded>({});
  const { notLoaded } = props.text.menu;
  const isMissing = wanted !== null && !loaded[wanted];

  useEffect(() => {
    if (!wanted || !isMissing) return;
    loaders[wanted]().then(
      (component) => setLoaded((before) => ({ ...before, [wanted]: component })),
      () => {
        showOverlay(null);
        showToast({ text: notLoaded });
      },
    );
  }, [wanted, isMissing, notLoaded]);
  useEffect(() => () => showOverlay(null), []);

  // Those that are closed stay: a dialog gives the focus back when it closes, not when it goes.
  return (["menu", "shortcuts"] as const).map((overlay) => {
    const Component = loaded[overlay];
    if (!Component) return null;
    const close = () => showOverlay(null);
    return <Component key={overlay} {...props} open={wanted === overlay} onClose={close} />;
  });
}
