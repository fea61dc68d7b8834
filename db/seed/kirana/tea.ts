import { slimBottle } from "../drawing/bottle";
import { grains, jar, sack } from "../drawing/grain";
import { paperBag, pouch } from "../drawing/packet";
import { barfi } from "../drawing/sweet";
import { shelf } from "./shelf";

export const tea = shelf("चाय, चीनी", [
  {
    key: "chai-patti",
    name: "असम चाय पत्ती, कड़क, 500 g",
    mrp: 29000,
    salePrice: 26500,
    stock: 31,
    sku: "CHA-801",
    picture: paperBag("sage", { paper: "#8c2f2b", band: "#e2a83c", mark: "cup", ink: "#8c2f2b" }),
  },
  {
    key: "khuli-patti",
    name: "खुली दानेदार चाय, दार्जिलिंग और असम मिलाकर, 250 g",
    salePrice: 11000,
    stock: null,
    picture: null,
  },
  {
    key: "cheeni",
    name: "चीनी, बड़ा दाना, 1 kg",
    mrp: 5000,
    salePrice: 4600,
    stock: 75,
    sku: "CHA-810",
    picture: sack("peach", { colour: "#fdfbf4", ...grains.seed }, "#f1ead8", "#b5482f", "crystal"),
  },
  {
    key: "gur",
    name: "Gur, Muzaffarnagar, bina masala, 1 kg",
    mrp: 7500,
    salePrice: 6600,
    stock: 22,
    picture: barfi("sky", { colour: "#b9772e", top: "#cf9145" }, "#d9dfe0"),
  },
  {
    key: "mishri",
    name: "धागे वाली मिश्री, 250 g",
    salePrice: 4000,
    stock: 3,
    picture: jar("mist", { colour: "#f4efe2", ...grains.chunk }, "#c99a35"),
  },
  {
    key: "coffee",
    name: "Coffee powder, 100 g",
    mrp: 31000,
    salePrice: 28500,
    stock: 8,
    picture: jar("leaf", "#4a2f22", "#2b2418", "cup", "#7a4a30"),
  },
  {
    key: "shahad",
    name: "जंगली शहद, तराई का, 500 g",
    mrp: 32000,
    salePrice: 28000,
    stock: 7,
    status: "draft",
    picture: jar("sand", "#c9821f", "#8c5a1f", "flower", "#e0a02b"),
  },
  {
    key: "rooh",
    name: "गुलाब शरबत, 750 ml",
    mrp: 16500,
    salePrice: 15200,
    stock: 19,
    picture: slimBottle("teal", {
      liquid: "#b3243a",
      cap: "#f0c23c",
      mark: "lotus",
      ink: "#b3243a",
    }),
  },
  { key: "milk-powder", name: "Milk powder, 500 g", salePrice: 24000, stock: 10, picture: null },
  {
    key: "green-tea",
    name: "Tulsi green tea, 25 bags",
    mrp: 15000,
    salePrice: 13200,
    stock: 0,
    picture: pouch("mist", { paper: "#5d8a3a", band: "#f2dfa4", mark: "leaf", ink: "#4f8a3a" }),
  },
]);
