/** The stretch of time that a drawing shows: moved, zoomed, and kept inside what there is. Any unit. */
export class Stretch {
  #limits = [0, 1];
  #least;
  #told = [];

  /** @param least the shortest it can get. */
  constructor(least) {
    this.#least = least;
    this.from = 0;
    this.to = least;
  }

  get length() {
    return this.to - this.from;
  }

  get limits() {
    return this.#limits;
  }

  /** Calls back after each change. */
  onChange(tell) {
    this.#told.push(tell);
  }

  /** What there is to be seen. */
  limit(from, to) {
    this.#limits = [from, Math.max(to, from + this.#least)];
  }

  show(from, to) {
    const [first, last] = this.#limits;
    const length = Math.min(Math.max(to - from, this.#least), last - first);
    this.from = Math.min(Math.max(from, first), last - length);
    this.to = this.from + length;
    this.#told.forEach(tell => tell());
  }

  showAll() {
    this.show(...this.#limits);
  }

  move(by) {
    this.show(this.from + by, this.to + by);
  }

  /** @param factor below 1 shows less, larger. @param at the instant that stays in its place. */
  zoom(factor, at = (this.from + this.to) / 2) {
    const length = Math.min(Math.max(this.length * factor, this.#least), this.#limits[1] - this.#limits[0]);
    const from = at - (at - this.from) * length / this.length;
    this.show(from, from + length);
  }

  /** Where an instant is, in a drawing of this width. */
  place(at, width) {
    return (at - this.from) / this.length * width;
  }

  /** What is there, in a drawing of this width. */
  at(place, width) {
    return this.from + place / width * this.length;
  }
}
