export const commands = {
  shortcuts: {
    title: "Keyboard shortcuts",
    keysThen: "then",
    everywhere: "Everywhere",
    goTo: "Go to",
    help: "This list",
    menu: "Search and commands",
    singleKeys: "Shortcuts of a single key",
    singleKeysWhy:
      "Switch them off if you dictate, or press keys by accident. Kept in this browser.",
  },
} as const;
