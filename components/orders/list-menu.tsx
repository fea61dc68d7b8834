"use client";

import { iconButtonStyle } from "@/components/ui/button-style";
import { DotsIcon } from "@/components/ui/icons";
import { Menu } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast-store";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { type Alert, setAlert, useAlert } from "./live/alerts";
import { ring } from "./live/bell";
import { useSelection } from "./selection";

type Props = { text: Pick<Dictionary["orders"], "live" | "select"> };

/** What the list can be told: to let orders be selected, and what a new order does in this browser. */
export function ListMenu({ text: { live, select } }: Props) {
  const { isSelecting, setSelecting } = useSelection();
  const [sound, title] = [useAlert("sound"), useAlert("title")];
  const alert = (which: Alert, isOn: boolean) => ({
    id: which,
    label: live[which],
    end: isOn ? live.on : live.off,
    onSelect: () => {
      setAlert(which, !isOn);
      if (which !== "sound" || isOn) return;
      ring();
      showToast({ text: live.heard });
    },
  });
  return (
    <Menu
      label={live.menu}
      items={[
        {
          id: "select",
          label: isSelecting ? select.stop : select.start,
          onSelect: () => setSelecting(!isSelecting),
        },
        { kind: "rule", id: "rule" },
        alert("sound", sound),
        alert("title", title),
      ]}
      className={iconButtonStyle("plain")}
    >
      <DotsIcon />
    </Menu>
  );
}
