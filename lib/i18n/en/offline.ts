export const offline = {
  bar: "You are offline. Nothing can be changed until the network is back.",
  barAsOf:
    "You are offline. This is from {time}. Nothing can be changed until the network is back.",
  retry: "Try again",
  notSent: "You are offline: nothing was sent. Try again when the network is back.",
  signOutFailed:
    "You are offline. Nothing is kept on this device any more; sign out again when the network is back.",
  page: {
    title: "You are offline",
    body: "This page was not kept on this device. It opens when the network is back.",
    left: "You have signed out here. Nothing is kept on this device any more, and the server ends the session when the network is back.",
    kept: "These can be read now:",
    retry: "Try again",
  },
} as const;
