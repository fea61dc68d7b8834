const LARGE_BYTES = 1_500_000;
const MAX_SIDE = 2048;
const QUALITY = 0.86;

/**
 * A smaller JPEG of a large photograph, upright as its camera was held, so that it goes up fast on a
 * slow network. The file as it is when it is small already, or one that this browser cannot read.
 */
export async function shrinkPicture(file: File): Promise<Blob> {
  if (file.size <= LARGE_BYTES || typeof createImageBitmap !== "function") return file;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const small = await drawn(bitmap).finally(() => bitmap.close());
    return small && small.size < file.size ? small : file;
  } catch {
    // More than this device's memory holds, or no picture at all: the server has the last word.
    return file;
  }
}

async function drawn(bitmap: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const paper = canvas.getContext("2d");
  if (!paper) return null;
  // JPEG knows no transparency: what was clear would turn black.
  paper.fillStyle = "#fff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.imageSmoothingQuality = "high";
  paper.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
}
