const shares = [1, 2, 5];
const leastTick = 84;

/** Fits a canvas to its place and to the screen's pixels. @returns what to draw with, and the size in pixels of the page. */
export function openPaper(canvas, height) {
  const width = canvas.clientWidth;
  const scale = window.devicePixelRatio;
  canvas.style.height = `${height}px`;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext("2d");
  pen.scale(scale, scale);
  pen.textBaseline = "middle";
  return { pen, width, height };
}

/** The page's colours by their names, light or dark as they are now. */
export function inks(names) {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(names.map(name => [name, style.getPropertyValue(`--${name}`).trim()]));
}

/** Calls a function at most once a frame, however often it is asked to. */
export function onceAFrame(draw) {
  let isAsked = false;
  return () => {
    if (!isAsked) {
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        draw();
      });
    }
  };
}

/** Calls back when colours or sizes may have changed. */
export function onNewLook(canvas, draw) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  let width = 0;
  new ResizeObserver(([{ contentRect }]) => {
    if (contentRect.width !== width) {
      width = contentRect.width;
      draw();
    }
  }).observe(canvas);
}

/** Round instants to write along the time: [instant, words]. @param perSecond units in a second. */
export function ticks(stretch, width, perSecond) {
  const least = stretch.length * leastTick / width;
  let step = 10 ** Math.floor(Math.log10(least));
  step = shares.map(share => share * step).find(one => one >= least) ?? step * 10;
  const digits = Math.min(6, Math.max(0, Math.ceil(-Math.log10(step / perSecond) - 1e-9)));
  const list = [];
  for (let at = Math.max(0, Math.ceil(stretch.from / step)) * step; at <= stretch.to; at += step) {
    list.push([at, tellTime(at / perSecond, digits)]);
  }

  return list;
}

/** A time of the board in words: seconds, or hours, minutes and seconds. */
export function tellTime(seconds, digits = 3) {
  if (seconds < 60) {
    return `${seconds.toFixed(digits)} s`;
  }

  const whole = Math.floor(seconds / 60);
  const rest = (seconds - whole * 60).toFixed(digits).padStart(digits > 0 ? digits + 3 : 2, "0");
  return whole < 60 ? `${whole}:${rest}` : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}:${rest}`;
}
