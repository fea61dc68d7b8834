/** The demo stores as they stand, and the number that signs their seller in. */
export type DemoStores = {
  mobile: string;
  stores: { storeId: string; name: string; link: string; url: string }[];
};

export type DemoStoresSeeded = DemoStores & {
  /** How many of them this run made; the others were there. */
  made: number;
};
