/** The first letter as a reader sees it: "दे" of "देसी गुड़", "A" of "atta". */
export function firstLetter(name: string): string {
  const bare = name.replace(/^[^\p{L}\p{N}]+/u, "") || name.trim();
  const [first] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(bare);
  return (first?.segment ?? "").toLocaleUpperCase();
}
