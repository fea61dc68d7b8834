import { sweetBuyers as buyer } from "../buyers";
import type { DemoOrder } from "../demo-store";

const hour = 60;
const day = 24 * hour;

export const sweetOrders: DemoOrder[] = [
  {
    buyer: buyer.rajeev,
    minutesAgo: 26 * day,
    status: "delivered",
    payment: "upi",
    paymentStatus: "paid",
    source: "qr",
    lines: [
      { product: "motichoor", options: { Weight: "1 kg" }, qty: 2 },
      { product: "namak-pare", qty: 1 },
    ],
  },
  {
    buyer: buyer.shabana,
    minutesAgo: 19 * day + 3 * hour,
    status: "delivered",
    payment: "cod",
    paymentStatus: "paid",
    source: "whatsapp",
    lines: [{ product: "balushahi", options: { Weight: "500 g" }, qty: 2 }],
  },
  {
    buyer: buyer.manju,
    minutesAgo: 12 * day,
    status: "cancelled",
    payment: "cod",
    paymentStatus: "unpaid",
    source: "instagram",
    lines: [{ product: "rasmalai", qty: 2 }],
    note: "अगर ठंडी न पहुँचे तो मत भेजिएगा।",
  },
  {
    buyer: buyer.preeti,
    minutesAgo: 9 * day + 5 * hour,
    status: "returned",
    payment: "upi",
    paymentStatus: "refunded",
    source: "",
    lines: [{ product: "pista-barfi", options: { Weight: "500 g" }, qty: 1 }],
  },
  {
    buyer: buyer.rajeev,
    minutesAgo: 6 * day,
    status: "delivered",
    payment: "upi",
    paymentStatus: "paid",
    source: "",
    lines: [
      { product: "kaju-katli", options: { Weight: "500 g" }, qty: 1 },
      { product: "gulab-jamun", qty: 2 },
    ],
  },
  {
    buyer: buyer.asad,
    minutesAgo: 2 * day,
    status: "delivered",
    payment: "cod",
    paymentStatus: "paid",
    source: "whatsapp",
    lines: [
      { product: "balushahi", options: { Weight: "1 kg" }, qty: 1 },
      { product: "jalebi", qty: 1 },
    ],
  },
  {
    buyer: buyer.shabana,
    minutesAgo: 20 * hour,
    status: "shipped",
    payment: "upi",
    paymentStatus: "paid",
    source: "whatsapp",
    lines: [{ product: "box-half", qty: 3 }],
    note: "Card: With love from the Rizvi family.",
  },
  {
    buyer: buyer.preeti,
    minutesAgo: 5 * hour,
    status: "accepted",
    payment: "upi",
    paymentStatus: "claimed",
    source: "instagram",
    lines: [{ product: "box-full", qty: 12 }],
    note: "For Sunday, before 10 in the morning please.",
  },
  {
    buyer: buyer.manju,
    minutesAgo: 55,
    status: "pending",
    payment: "cod",
    paymentStatus: "unpaid",
    source: "qr",
    lines: [
      { product: "moong-halwa", qty: 1 },
      { product: "imarti", qty: 1 },
    ],
  },
  {
    buyer: buyer.asad,
    minutesAgo: 12,
    status: "pending",
    payment: "upi",
    paymentStatus: "unpaid",
    source: "",
    lines: [{ product: "besan-laddoo", options: { Weight: "250 g" }, qty: 2 }],
  },
];
