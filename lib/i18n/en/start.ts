export const start = {
  title: "Create your store",
  heading: "Name your store",
  name: { label: "Store name", placeholder: "Name on your signboard" },
  link: {
    label: "Link",
    follows: "Made from the name. Change it if you like.",
    checking: "Looking whether it is free",
    available: "Available. If you change it later, the old link keeps working.",
    taken: "Taken. {suggestion} is free.",
    invalid: "Use small letters, digits and hyphens, from 2 to 60.",
    reserved: "This word is kept for Soko. {suggestion} is free.",
  },
  address: {
    label: "Shop address, one line",
    hint: "Shown to buyers, and used for delivery and pickup.",
  },
  submit: "Create store",
  busy: "Creating the store",
  preview: "Preview",
  previewCaption: "What buyers will see. Products come next.",
} as const;
