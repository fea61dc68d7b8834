"use client";

import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/icon-button";
import {
  BackIcon,
  CameraIcon,
  CloseIcon,
  NextIcon,
  PlusIcon,
  RetryIcon,
} from "@/components/ui/icons";
import { MarkTag } from "@/components/ui/marks";
import type { ApiProblem } from "@/lib/http/client";
import { fill, plural } from "@/lib/i18n/message";
import type { PictureTile } from "./picture-tiles";
import type { ProductFormText } from "./product-form-text";
import type { useUploads } from "./use-uploads";

type Props = {
  uploads: ReturnType<typeof useUploads>;
  max: number;
  locale: string;
  text: ProductFormText;
  problemText: (problem: ApiProblem) => string;
  error: string | undefined;
};

/** The pictures: pick or take, watch them go up, put them in order. Without scripts, a file field. */
export function PicturesField({ uploads, max, locale, text, problemText, error }: Props) {
  const { tiles, leftOut } = uploads;
  const { form } = text;
  const ids = tiles.flatMap((tile) => (tile.state === "kept" ? [tile.id] : []));
  const room = max - tiles.length;
  const untaken = [
    ...(leftOut.tooMany > 0
      ? [plural(locale, form.picturesLeftOut, leftOut.tooMany, { max })]
      : []),
    ...(leftOut.notPictures ? [form.notPictures] : []),
  ].join(" ");

  function pick(event: React.ChangeEvent<HTMLInputElement>) {
    uploads.add(event.target.files ?? []);
    // Sent already: it must not go with the form again.
    event.target.value = "";
  }

  return (
    <fieldset
      aria-describedby={error ? "pictures-error" : undefined}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes("Files")) event.preventDefault();
      }}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        uploads.add(event.dataTransfer.files);
      }}
    >
      <legend className="mb-3 text-18 font-bold">{form.pictures}</legend>
      <ul className="grid grid-cols-2 gap-3 wide:grid-cols-4">
        {tiles.map((tile, n) => (
          <Tile
            key={tile.key}
            tile={tile}
            n={n + 1}
            last={n === tiles.length - 1}
            uploads={uploads}
            text={text}
            problemText={problemText}
          />
        ))}
        {room > 0 && (
          <>
            <li>
              <label className={addStyle(tiles.length > 0)}>
                <PlusIcon />
                {form.addPictures}
                <input
                  type="file"
                  name="image"
                  accept="image/*"
                  multiple
                  onChange={pick}
                  className={fileStyle}
                />
              </label>
            </li>
            <li className="hidden pointer-coarse:block">
              <label className={addStyle(tiles.length > 0)}>
                <CameraIcon />
                {form.takePicture}
                <input
                  type="file"
                  name="image"
                  accept="image/*"
                  capture="environment"
                  onChange={pick}
                  className={fileStyle}
                />
              </label>
            </li>
          </>
        )}
      </ul>
      <input type="hidden" name="imageIds" value={JSON.stringify(ids)} />
      {untaken && (
        <p role="alert" className="mt-2 text-13 text-danger">
          {untaken}
        </p>
      )}
      {error && (
        <p id="pictures-error" role="alert" className="mt-2 text-13 text-danger">
          {error}
        </p>
      )}
      {tiles.length > 1 && !error && <p className="mt-2 text-13 text-text-2">{form.pictureHint}</p>}
    </fieldset>
  );
}

/** What a picture of this form is called while it is dragged; one of another window is not taken. */
const DRAGGED = "application/x-soko-picture";

/** Low while there are no pictures, so that name and price stay near on a phone. */
const addStyle = (beside: boolean) =>
  cx(
    "relative grid w-full content-center justify-items-center gap-2 rounded-card border border-dashed border-strong px-2 text-center font-medium text-brand-text hover:bg-brand-subtle has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
    beside ? "aspect-square" : "h-22 wide:aspect-square wide:h-auto",
  );
const fileStyle = "absolute inset-0 size-full cursor-pointer opacity-0 file:cursor-pointer";

type TileProps = Pick<Props, "uploads" | "text" | "problemText"> & {
  tile: PictureTile;
  n: number;
  last: boolean;
};

function Tile({ tile, n, last, uploads, text, problemText }: TileProps) {
  const { form } = text;
  const remove = (
    <IconButton
      label={fill(form.removePicture, { n })}
      icon={CloseIcon}
      variant="line"
      onClick={() => uploads.remove(tile.key)}
    />
  );
  if (tile.state === "failed") {
    return (
      <li className="grid aspect-square content-center justify-items-center gap-1.5 rounded-card border border-danger bg-surface p-2 text-center">
        <span role="alert" className="text-13">
          <b className="block font-medium text-danger">{form.notUploaded}</b>
          <span className="line-clamp-3 text-text-2">{problemText(tile.problem)}</span>
        </span>
        <span className="flex gap-1">
          <IconButton
            label={text.actions.retry}
            icon={RetryIcon}
            variant="line"
            onClick={() => uploads.retry(tile.key)}
          />
          {remove}
        </span>
      </li>
    );
  }
  return (
    <li
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData(DRAGGED, tile.key);
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
      }}
      onDrop={(event) => {
        const dragged = event.dataTransfer.getData(DRAGGED);
        if (dragged === "") return;
        event.preventDefault();
        event.stopPropagation();
        uploads.put(dragged, tile.key);
      }}
      className="relative aspect-square cursor-grab overflow-clip rounded-card border border-border bg-sunken active:cursor-grabbing"
    >
      <img
        src={tile.url}
        alt=""
        draggable={false}
        className={cx("size-full object-cover", tile.state === "sending" && "opacity-50")}
      />
      {n === 1 && <MarkTag className="absolute start-2 top-2">{form.cover}</MarkTag>}
      {tile.state === "sending" ? (
        <>
          <span className="absolute inset-x-2 bottom-2">
            <span className="num text-13 font-medium">{fill(form.uploading, tile)}</span>
            <progress
              max={100}
              value={tile.percent}
              aria-label={fill(form.uploading, tile)}
              className="block h-1 w-full appearance-none overflow-clip rounded-full bg-border accent-brand [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-border [&::-webkit-progress-value]:bg-brand"
            />
          </span>
          <span className="absolute end-1 top-1">{remove}</span>
        </>
      ) : (
        <span className="absolute inset-x-1 bottom-1 flex justify-end gap-1">
          {n > 1 && (
            <IconButton
              label={fill(form.moveEarlier, { n })}
              icon={BackIcon}
              variant="line"
              onClick={() => uploads.move(tile.key, -1)}
            />
          )}
          {!last && (
            <IconButton
              label={fill(form.moveLater, { n })}
              icon={NextIcon}
              variant="line"
              onClick={() => uploads.move(tile.key, 1)}
            />
          )}
          {remove}
        </span>
      )}
    </li>
  );
}
