import type { ReactNode } from "react";
import { Icon } from "#app/components/icon.tsx";
import { StatusChip } from "#app/components/status.tsx";
import { useT } from "#app/components/text.tsx";

export interface PhotoView {
  /** "Before" or "After", on the picture. */
  readonly label: string;
  /** Thumbnail; null where none could be made (HEIC without a decoder). */
  readonly src: string | null;
  /** The full picture. */
  readonly href: string;
  readonly alt: string;
  /** Time, distance, by whom; what is missing is said. */
  readonly caption: ReactNode;
  readonly isFlagged?: boolean;
}

/** One picture, cropped to 4:3; it opens in full. */
export function Photo({ photo }: { photo: PhotoView }) {
  const t = useT();
  return (
    <figure className={photo.isFlagged ? "photo flag" : "photo"}>
      <a className="frame" href={photo.href} target="_blank" rel="noreferrer">
        {photo.src ? (
          <img src={photo.src} alt={photo.alt} loading="lazy" decoding="async" width={400} height={300} />
        ) : (
          <span className="none">
            <Icon name="file" />
            {t("ui:photo.noPreview")}
          </span>
        )}
        <PhotoLabel label={photo.label} isFlagged={photo.isFlagged} />
      </a>
      <figcaption>{photo.caption}</figcaption>
    </figure>
  );
}

/**
 * Before at the left, after at the right, also on a phone; further pictures follow in rows of two. A side
 * without a picture says so with the text given for it.
 */
export function PhotoPair({
  before,
  after,
  missing,
}: {
  before: readonly PhotoView[];
  after: readonly PhotoView[];
  missing: { before: string; after: string };
}) {
  const rows = Math.max(before.length, after.length, 1);
  return (
    <div className="pair">
      {Array.from({ length: rows }, (_, row) => [
        <Side key={`b${row}`} photo={before[row]} missing={row === 0 ? missing.before : null} />,
        <Side key={`a${row}`} photo={after[row]} missing={row === 0 ? missing.after : null} />,
      ])}
    </div>
  );
}

function Side({ photo, missing }: { photo: PhotoView | undefined; missing: string | null }) {
  if (photo) return <Photo photo={photo} />;
  if (missing === null) return <div />;
  return (
    <div className="photo">
      <div className="frame">
        <span className="none">
          <Icon name="no-photo" />
          {missing}
        </span>
      </div>
    </div>
  );
}

function PhotoLabel({ label, isFlagged }: { label: string; isFlagged: boolean | undefined }) {
  return isFlagged ? <StatusChip mark="warn">{label}</StatusChip> : <span className="chip">{label}</span>;
}
