// Runs in the browser: which share of the pixels of two PNGs (in base64) differs, and a PNG in which those are red.
async ([stored, seen]) => {
  const visible = 40;
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
  let different = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const isSame = [0, 1, 2, 3].every(part => Math.abs(a.data[at + part] - b.data[at + part]) <= visible);
    different += isSame ? 0 : 1;
    b.data.set(isSame ? [b.data[at], b.data[at + 1], b.data[at + 2], 70] : [255, 0, 0, 255], at);
  }

  pen.putImageData(b, 0, 0);
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
  return { share: different / (width * height), difference: png.toBase64?.() ?? btoa(Array.from(png, byte => String.fromCharCode(byte)).join("")) };
}
