/** A self-contained SVG without text, made when it is asked for. */
export type DemoPicture = { svg(): string };

type DemoAddress = {
  line1: string;
  line2?: string;
  landmark?: string;
  city: string;
  state: string;
  postalCode: string;
};

type Listing = {
  /** Names the product inside its store, for order lines; never shown. */
  key: string;
  name: string;
  description?: string;
  category: string;
  status?: "active" | "draft";
  picture: DemoPicture | null;
};

/** Money in paise; stock null is not counted. */
type Offer = { mrp?: number; salePrice: number; stock: number | null; sku?: string };

export type DemoVariant = Offer & { options: Record<string, string> };

export type PlainDemoProduct = Listing & Offer;

type DemoProductWithOptions = Listing & {
  options: { name: string; values: string[] }[];
  variants: DemoVariant[];
};

/** Without `key` and `picture` this is the body of the API's product creation. */
export type DemoProduct = PlainDemoProduct | DemoProductWithOptions;

export type DemoBuyer = { name: string; mobile: string; address: DemoAddress };

type DemoOrderStatus = "pending" | "accepted" | "shipped" | "delivered" | "cancelled" | "returned";

export type DemoOrderLine = {
  product: string;
  options?: Record<string, string>;
  qty: number;
};

export type DemoOrder = {
  buyer: DemoBuyer;
  minutesAgo: number;
  status: DemoOrderStatus;
  payment: "cod" | "upi";
  paymentStatus: "unpaid" | "claimed" | "paid" | "refunded";
  source: "" | "whatsapp" | "instagram" | "qr";
  lines: DemoOrderLine[];
  note?: string;
};

/** Orders run from the oldest to the newest and never ask for more than the stock given here. */
export type DemoStore = {
  name: string;
  /** As its seller would choose it; when another store has it, one is made from the name. */
  link: string;
  description: string;
  address: DemoAddress;
  accent: string;
  layout: "shelf" | "lookbook";
  deliveryFee: number;
  freeDeliveryAbove: number;
  minimumOrder: number;
  /** How long it takes from an order to its delivery. */
  hoursToDeliver: number;
  upiId: string;
  contactPhone: string;
  products: DemoProduct[];
  orders: DemoOrder[];
};
