import { lengths } from "./clothing/cloth";
import { madeToWear } from "./clothing/kurtas";
import { clothingOrders } from "./clothing/orders";
import type { DemoStore } from "./demo-store";
import { cleaning } from "./kirana/cleaning";
import { oils } from "./kirana/oils";
import { kiranaOrders } from "./kirana/orders";
import { pooja } from "./kirana/pooja";
import { produce } from "./kirana/produce";
import { pulses } from "./kirana/pulses";
import { snacks } from "./kirana/snacks";
import { spices } from "./kirana/spices";
import { tea } from "./kirana/tea";
import { sweetOrders } from "./sweets/orders";
import { sweets } from "./sweets/products";

/** The UPI ids end in @example, a bank that does not exist: nobody can be paid by mistake. */
export const demoStores: DemoStore[] = [
  {
    name: "श्री गणेश किराना स्टोर",
    link: "shri-ganesh-kirana",
    description: "लोहाई रोड पर 1987 से। दाल, आटा, तेल, मसाले और रोज़ का सामान, शाम 7 बजे तक घर पर।",
    address: {
      line1: "12 Lohai Road",
      landmark: "घंटाघर के पास",
      city: "Farrukhabad",
      state: "Uttar Pradesh",
      postalCode: "209625",
    },
    accent: "#015a4d",
    layout: "shelf",
    deliveryFee: 2000,
    freeDeliveryAbove: 69900,
    minimumOrder: 0,
    hoursToDeliver: 5,
    upiId: "shriganesh.kirana@example",
    contactPhone: "+919000000100",
    products: [...pulses, ...oils, ...produce, ...spices, ...snacks, ...cleaning, ...tea, ...pooja],
    orders: kiranaOrders,
  },
  {
    name: "Gulmohar Block Prints",
    link: "gulmohar-prints",
    description: "Block-printed kurtas, sarees and cloth from six printers in and around Jaipur.",
    address: {
      line1: "7 Chhipon ka Mohalla",
      line2: "Sanganer",
      city: "Jaipur",
      state: "Rajasthan",
      postalCode: "302029",
    },
    accent: "#8c2f39",
    layout: "lookbook",
    deliveryFee: 8000,
    freeDeliveryAbove: 200000,
    minimumOrder: 0,
    hoursToDeliver: 96,
    upiId: "gulmohar.prints@example",
    contactPhone: "+919000000200",
    products: [...lengths, ...madeToWear],
    orders: clothingOrders,
  },
  {
    name: "Mithas Mishthan Bhandar",
    link: "mithas",
    description:
      "Desi ghee mithai made each morning in Aminabad. Boxes for weddings and festivals.",
    address: {
      line1: "66 Gadbadjhala Road",
      line2: "Aminabad",
      city: "Lucknow",
      state: "Uttar Pradesh",
      postalCode: "226018",
    },
    accent: "#a3480f",
    layout: "shelf",
    deliveryFee: 4000,
    freeDeliveryAbove: 100000,
    minimumOrder: 30000,
    hoursToDeliver: 8,
    upiId: "mithas.lucknow@example",
    contactPhone: "+919000000300",
    products: sweets,
    orders: sweetOrders,
  },
];
