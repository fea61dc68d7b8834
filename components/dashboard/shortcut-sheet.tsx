"use client";

import { Fragment, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Switch } from "@/components/ui/switch";
import type { ReachText } from "./shell-text";
import { keyCaps } from "./shortcut-keys";
import { listShortcuts, setSingleKeys, singleKeysAreOn } from "./shortcuts";

type Props = { open: boolean; onClose: () => void; text: ReachText };

/** Every shortcut of the page that it opens on, by group, and the switch for those of one key. */
export function ShortcutSheet({ open, onClose, text }: Props) {
  // The focus begins at the title, so that a long list is read from its top.
  const title = (
    <span tabIndex={-1} className="outline-0">
      {text.shortcuts.title}
    </span>
  );
  return (
    <Dialog open={open} onClose={onClose} title={title} shape="sheet">
      <Content text={text} onClose={onClose} />
    </Dialog>
  );
}

function Content({ text: { shortcuts: text, close }, onClose }: Omit<Props, "open">) {
  const [groups] = useState(() => inGroups(text));
  const [on, setOn] = useState(singleKeysAreOn);

  function change(next: boolean) {
    setSingleKeys(next);
    setOn(next);
  }

  return (
    <>
      {groups.map(([group, shortcuts]) => (
        <section key={group} className="mt-4">
          <h3 className="border-b border-border pb-1.5 text-13 font-medium text-text-2">{group}</h3>
          <dl>
            {[...shortcuts].map(([label, ways]) => (
              <div
                key={label}
                className="flex min-h-9 items-center justify-between gap-4 border-b border-border py-1 last:border-b-0"
              >
                <dt>{label}</dt>
                <dd className="flex flex-none items-center gap-1 text-13 text-text-2">
                  {ways.map((keys, index) => (
                    <Fragment key={keys}>
                      {index > 0 && <span className="px-0.5 text-text-3">{text.keysOr}</span>}
                      <Keys keys={keys} between={text.keysThen} />
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <div className="mt-4 border-t border-border pt-2">
        <Switch trailing checked={on} onChange={(event) => change(event.target.checked)}>
          <span className="font-medium">{text.singleKeys}</span>
        </Switch>
        <p className="text-13 text-text-2">{text.singleKeysWhy}</p>
      </div>
      <div className="mt-4 flex justify-end">
        <Button onClick={onClose}>{close}</Button>
      </div>
    </>
  );
}

type Group = readonly [name: string, keysByLabel: Map<string, string[]>];

/** The page's own groups come before those of every page; two ways to one thing stand in one line. */
function inGroups({ goTo, everywhere }: ReachText["shortcuts"]): Group[] {
  const groups = new Map<string, Map<string, string[]>>();
  for (const { group, label, keys } of listShortcuts()) {
    const ways = groups.get(group) ?? new Map<string, string[]>();
    groups.set(group, ways.set(label, [...(ways.get(label) ?? []), keys]));
  }
  const last: string[] = [goTo, everywhere];
  const rank = ([name]: Group) => last.indexOf(name);
  return [...groups].sort((a, b) => rank(a) - rank(b));
}

function Keys({ keys, between }: { keys: string; between: string }) {
  return keyCaps(keys).map((press, index) => (
    <Fragment key={press.join("+")}>
      {index > 0 && <span className="px-0.5 text-text-3">{between}</span>}
      {press.map((cap) => (
        <kbd
          key={cap}
          className="grid min-w-6 place-items-center rounded-tag border border-border bg-sunken px-1.5 font-sans leading-5 text-text"
        >
          {cap}
        </kbd>
      ))}
    </Fragment>
  ));
}
