import { camphor, coconut, incense, lamps, thread, tilakPlate } from "../drawing/pooja";
import { shelf } from "./shelf";

export const pooja = shelf("Pooja samagri", [
  {
    key: "agarbatti",
    name: "अगरबत्ती, चन्दन, 100 तीली",
    mrp: 6000,
    salePrice: 5400,
    stock: 46,
    sku: "POO-901",
    picture: incense("mist", "#7a1f3d"),
  },
  {
    key: "kapoor",
    name: "भीमसेनी कपूर, 50 g",
    mrp: 14000,
    salePrice: 12500,
    stock: 16,
    picture: camphor("sky", "#b5482f"),
  },
  {
    key: "diya",
    name: "मिट्टी के दीये, 12 का पैक",
    salePrice: 4800,
    stock: 33,
    picture: lamps("peach", "#b5603a"),
  },
  {
    key: "kalava",
    name: "कलावा (मौली), 2 गोले",
    salePrice: 2000,
    stock: null,
    picture: thread("butter"),
  },
  {
    key: "roli-chandan",
    name: "Roli, chandan, akshat, pooja thali set",
    mrp: 15000,
    salePrice: 13500,
    stock: 9,
    picture: tilakPlate("rose"),
  },
  {
    key: "pooja-nariyal",
    name: "पूजा का नारियल, जटा वाला, 1 piece",
    salePrice: 3500,
    stock: 20,
    picture: coconut("leaf", true),
  },
  { key: "rui-batti", name: "रुई की बत्ती, गोल, 100", salePrice: 2500, stock: null, picture: null },
  {
    key: "gangajal",
    name: "Gangajal, 200 ml",
    salePrice: 2000,
    stock: 12,
    status: "draft",
    picture: null,
  },
]);
