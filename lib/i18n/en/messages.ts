/** What phones are sent. An ASCII text of 160 characters is one SMS, and each costs money. */
export const messages = {
  code: "{code} is your Soko code for the next 5 minutes. Tell it to nobody.",
  order: {
    pending: "{store} has your order {number}. See where it is: {link}",
    accepted: "{store} is packing your order {number}: {link}",
    shipped: "{store}: order {number} is on its way. {link}",
    delivered: "{store}: order {number} was delivered. {link}",
    cancelled: "{store}: order {number} was cancelled. {link}",
    returned: "{store}: order {number} came back to the shop. {link}",
  },
  cancelled: {
    out_of_stock: "{store} cancelled order {number}: it is sold out. {link}",
    cannot_deliver: "{store} cancelled order {number}: no delivery to this address. {link}",
    closed: "{store} cancelled order {number}: the shop is closed. {link}",
    buyer_asked: "{store} cancelled order {number}, as you asked. {link}",
    other: "{store} cancelled order {number}: {note} {link}",
  },
  edited: "{store} changed your order {number}. See what it holds now: {link}",
  payment: {
    unpaid: "{store} did not find your payment for order {number}: {link}",
    paid: "{store} has your payment for order {number}: {link}",
    refunded: "{store} paid back order {number}: {link}",
  },
} as const;
