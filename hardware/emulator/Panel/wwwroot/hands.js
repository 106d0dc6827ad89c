const zoomStep = 1.5;
const wheelStep = 1.0015;
const share = 0.15;
const dragFrom = 4;

/**
 * Lets wheel, drag and keys move a stretch over a drawing.
 * @param canvas the drawing, which can have the focus. @param inset tells the pixels at its left that are no time.
 * @param hear `user` before each move, `click` and `hover` with a place in pixels; `keys` by the name of a key.
 */
export function letMove(canvas, stretch, inset, hear) {
  const width = () => canvas.clientWidth - inset();
  canvas.addEventListener("wheel", event => {
    event.preventDefault();
    hear.user();
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      stretch.move((event.deltaX || event.deltaY) / width() * stretch.length);
    } else {
      stretch.zoom(wheelStep ** event.deltaY, stretch.at(event.offsetX - inset(), width()));
    }
  }, { passive: false });
  letDrag(canvas, stretch, width, hear);
  canvas.addEventListener("keydown", event => pressKey(event, stretch, hear));
}

/** Lets buttons with data-zoom `in`, `out` and `all` zoom. */
export function letZoom(place, stretch, user) {
  const deeds = { in: () => stretch.zoom(1 / zoomStep), out: () => stretch.zoom(zoomStep), all: () => stretch.showAll() };
  for (const button of place.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => {
      user();
      deeds[button.dataset.zoom]();
    });
  }
}

function letDrag(canvas, stretch, width, hear) {
  let from = null;
  canvas.addEventListener("pointerdown", event => from = { x: event.offsetX, last: event.offsetX, isDrag: false });
  canvas.addEventListener("pointermove", event => {
    if (from === null || event.buttons === 0) {
      return hear.hover(event.offsetX, event.offsetY);
    }

    if (!from.isDrag && Math.abs(event.offsetX - from.x) > dragFrom) {
      from.isDrag = true;
      canvas.setPointerCapture(event.pointerId);
      hear.user();
    }

    if (from.isDrag) {
      stretch.move((from.last - event.offsetX) / width() * stretch.length);
      from.last = event.offsetX;
    }
  });
  canvas.addEventListener("pointerup", event => {
    if (from !== null && !from.isDrag) {
      hear.click(event.offsetX, event.offsetY);
    }

    from = null;
  });
  canvas.addEventListener("pointercancel", () => from = null);
}

function pressKey(event, stretch, hear) {
  const deeds = {
    "+": () => stretch.zoom(1 / zoomStep),
    "=": () => stretch.zoom(1 / zoomStep),
    "-": () => stretch.zoom(zoomStep),
    ArrowLeft: () => stretch.move(-share * stretch.length),
    ArrowRight: () => stretch.move(share * stretch.length),
    Home: () => stretch.move(stretch.limits[0] - stretch.from),
    End: () => stretch.move(stretch.limits[1] - stretch.to),
    ...hear.keys,
  };
  if (event.key in deeds && !event.ctrlKey && !event.altKey && !event.metaKey) {
    event.preventDefault();
    hear.user();
    deeds[event.key]();
  }
}
