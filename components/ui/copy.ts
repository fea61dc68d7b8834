/** Puts a text on the clipboard; false where nothing can. */
export async function copy(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    // In-app browsers and plain http have no clipboard API; the old command still works there.
    const area = document.createElement("textarea");
    area.value = value;
    area.style.position = "fixed";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
