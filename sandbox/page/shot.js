// What a camera takes from another phone's screen: pixels and nothing else. The newest picture as large as it stands on
// that glass, cropped to the glass, held at an angle and pressed into a JPEG.

const WIDEST = 320; // css px: the picture is never taken larger than a small phone shows it
const TILT = (15 * Math.PI) / 180;
const QUALITY = 0.6;
const MARGIN = 18;
const DESK = "#3b3f42"; // what surrounds a phone held over a counter

/** Photograph `{image, frame}` (see Phone.onScreen). Resolves to a JPEG Blob. */
export async function shoot({ image, frame }) {
  // A message still sliding in would be taken smaller than it will stand.
  const sliding = image.closest(".stack")?.getAnimations() ?? [];
  await Promise.allSettled(sliding.map((one) => one.finished));
  await image.decode();
  return jpeg(tilted(screenPixels(image, frame)));
}

function screenPixels(image, frame) {
  const box = image.getBoundingClientRect();
  const left = Math.max(box.left, frame.left);
  const top = Math.max(box.top, frame.top);
  const width = Math.min(box.right, frame.right) - left;
  const height = Math.min(box.bottom, frame.bottom) - top;
  const taken = Math.min(1, WIDEST / box.width);
  const canvas = new OffscreenCanvas(Math.round(width * taken), Math.round(height * taken));
  const pen = softPen(canvas);
  const grain = image.naturalWidth / box.width; // picture pixels per css px
  pen.drawImage(image, (left - box.left) * grain, (top - box.top) * grain, width * grain, height * grain, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function tilted(flat) {
  const [sin, cos] = [Math.sin(TILT), Math.cos(TILT)];
  const canvas = new OffscreenCanvas(Math.ceil(flat.width * cos + flat.height * sin) + 2 * MARGIN, Math.ceil(flat.width * sin + flat.height * cos) + 2 * MARGIN);
  const pen = softPen(canvas);
  pen.fillStyle = DESK;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate(TILT);
  pen.drawImage(flat, -flat.width / 2, -flat.height / 2);
  return canvas;
}

function softPen(canvas) {
  const pen = canvas.getContext("2d");
  pen.imageSmoothingQuality = "high";
  return pen;
}

function jpeg(canvas) {
  return canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
}
