"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { SearchIcon } from "@/components/ui/icons";
import { fill, plural } from "@/lib/i18n/message";
import { mayLeave } from "../leaving";
import type { ReachText } from "../shell-text";
import { type Command, commandsFor, inGroups } from "./command";
import { CommandRow } from "./command-row";
import { foundCommands, searchCommands } from "./found-commands";
import { listCommands } from "./list-commands";
import { type Found, useLookUp } from "./look-up";

export type CommandMenuProps = {
  open: boolean;
  onClose: () => void;
  store: { storeId: string; link: string; url: string; isOpen: boolean; locale: string };
  stores: readonly { name: string; link: string }[];
  text: ReachText;
  setOpen: (form: FormData) => Promise<{ ok: boolean }>;
  signOut: () => Promise<void>;
};

const MOST_TYPED = 100;

/** Every page, action, order and product within one field's reach. */
export function CommandMenu(props: CommandMenuProps) {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={props.text.menu.label} shape="palette">
      <Palette {...props} />
    </Dialog>
  );
}

function Palette(props: CommandMenuProps) {
  const { store, text, onClose } = props;
  const { menu } = text;
  const router = useRouter();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [chosen, choose] = useState<string | null>(null);
  const query = typed.trim();
  const found = useLookUp(store.storeId, query);
  const { first, others } = commandsFor(listCommands(props), query);
  const hits = [...first, ...foundCommands(found, props), ...others];
  const groups = inGroups(query ? [...hits, ...searchCommands(query, props)] : hits);
  const rows = groups.flatMap(([, commands]) => commands);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === chosen),
  );
  const active = rows[at];
  const said = sayOf(found, hits.length, query, menu);

  useEffect(() => {
    if (chosen)
      list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  function run(command: Command) {
    onClose();
    if (!command.href) command.run?.();
    else if (mayLeave(command.href)) router.push(command.href);
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      choose(rows[(at + step + rows.length) % rows.length]?.id ?? null);
    } else if (event.key === "Enter" && active) {
      event.preventDefault();
      run(active);
    } else if (event.key === "k" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onClose();
    }
  }

  return (
    <>
      <div className="flex flex-none items-center gap-3 border-b border-border ps-4 pe-2">
        <SearchIcon className="text-text-2" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the field is what the menu was opened for
          autoFocus
          type="text"
          role="combobox"
          aria-label={menu.label}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={active && `${listId}-${active.id}`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={MOST_TYPED}
          placeholder={menu.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            choose(null);
          }}
          onKeyDown={onKeyDown}
          className="min-h-14 min-w-0 flex-1 text-16 outline-0"
        />
        <button
          type="button"
          onClick={onClose}
          className="min-h-control rounded-control px-3 font-medium text-text-2 hover:bg-sunken hover:text-text"
        >
          {text.close}
        </button>
      </div>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={menu.label}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-[calc(8px+env(safe-area-inset-bottom))]"
      >
        {said && (
          <p role="presentation" className="px-4 pt-4 pb-2 text-text-2">
            {said}
          </p>
        )}
        {groups.map(([group, commands]) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list of options
          <div key={group} role="group" aria-label={group}>
            <p aria-hidden="true" className="px-4 pt-3 pb-1 text-13 font-medium text-text-2">
              {group}
            </p>
            {commands.map((command) => (
              <CommandRow
                key={command.id}
                id={`${listId}-${command.id}`}
                command={command}
                active={command === active}
                onPoint={() => choose(command.id)}
                onRun={() => run(command)}
              />
            ))}
          </div>
        ))}
      </div>
      <p role="status" className="sr-only">
        {query &&
          found.state !== "asking" &&
          (said ?? plural(store.locale, menu.results, hits.length))}
      </p>
    </>
  );
}

/** What there is to say of a lookup beside its rows. */
function sayOf(found: Found, hits: number, query: string, menu: ReachText["menu"]): string | null {
  if (found.state === "failed") return menu.failed;
  if (found.state === "asking") {
    return found.orders.length + found.products.length === 0 ? menu.looking : null;
  }
  return query && hits === 0 ? fill(menu.nothing, { query }) : null;
}
