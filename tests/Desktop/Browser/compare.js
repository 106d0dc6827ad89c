// Runs in the browser: which share of the pixels of two PNGs (in base64) differs, in all and in the worst tile, and a PNG
// in which those are red.
async ([stored, seen]) => {
  const visible = 40;
  const tile = 20;
  const open = async text => {
    const image = new Image();
    image.src = `data:image/png;base64,${text}`;
    await image.decode();
    return image;
  };
  const [before, now] = [await open(stored), await open(seen)];
  const [width, height] = [Math.max(before.width, now.width), Math.max(before.height, now.height)];
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const pixels = image => {
    pen.clearRect(0, 0, width, height);
    pen.drawImage(image, 0, 0);
    return pen.getImageData(0, 0, width, height);
  };
  const [a, b] = [pixels(before), pixels(now)];
  const tiles = new Map();
  let different = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const isSame = [0, 1, 2, 3].every(part => Math.abs(a.data[at + part] - b.data[at + part]) <= visible);
    if (!isSame) {
      const [x, y] = [at / 4 % width, Math.floor(at / 4 / width)].map(place => Math.floor(place / tile));
      tiles.set(`${x} ${y}`, (tiles.get(`${x} ${y}`) ?? 0) + 1);
      different++;
    }

    b.data.set(isSame ? [b.data[at], b.data[at + 1], b.data[at + 2], 70] : [255, 0, 0, 255], at);
  }

  pen.putImageData(b, 0, 0);
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
  return { share: different / (width * height), worst: Math.max(0, ...tiles.values()) / (tile * tile), difference: png.toBase64?.() ?? btoa(Array.from(png, byte => String.fromCharCode(byte)).join("")) };
}
