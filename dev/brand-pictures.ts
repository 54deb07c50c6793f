import { crc32, deflateSync } from "node:zlib";

/** Red, green, blue, 0 to 255. */
type Colour = readonly [number, number, number];
/** How much of a point a shape covers, 0 to 1, in pixels from the top left. */
type Shape = (x: number, y: number) => number;
type Layer = { shape: Shape; colour: Colour; opacity?: number };

/** Antialiased over one pixel by the distance to an edge; inside is negative. */
const edge = (distance: number): number => Math.min(1, Math.max(0, 0.5 - distance));

const disc = (cx: number, cy: number, radius: number): Shape => ellipse(cx, cy, radius, radius);

function ellipse(cx: number, cy: number, rx: number, ry: number): Shape {
  return (x, y) => edge((Math.hypot((x - cx) / rx, (y - cy) / ry) - 1) * Math.min(rx, ry));
}

function box(left: number, top: number, width: number, height: number, radius = 0): Shape {
  const [cx, cy] = [left + width / 2, top + height / 2];
  return (x, y) => {
    const [dx, dy] = [Math.abs(x - cx) - width / 2 + radius, Math.abs(y - cy) - height / 2 + radius];
    return edge(Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius);
  };
}

function hex(colour: string): Colour {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function draw(width: number, height: number, ground: Colour, layers: readonly Layer[]): Buffer {
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + 3 * width) + 1 + 3 * x;
      const colour = layers.reduce<Colour>((under, { shape, colour: over, opacity = 1 }) => {
        const share = shape(x + 0.5, y + 0.5) * opacity;
        const mix = (part: 0 | 1 | 2) => under[part] + (over[part] - under[part]) * share;
        return share === 0 ? under : [mix(0), mix(1), mix(2)];
      }, ground);
      rows.set(colour.map(Math.round), at);
    }
  }
  return png(width, height, rows);
}

/** RFC 2083: eight bits a colour, no filter, no transparency. */
function png(width: number, height: number, rows: Buffer): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const rest = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 9 }))];
  return Buffer.concat([signature, ...rest, chunk("IEND", Buffer.alloc(0))]);
}

type Colours = Record<"background" | "surface" | "accent" | "you" | "muted", string>;

/** For a home screen, which wants a full square: the same mark as the tab's, that tells nothing. */
export function homeIcon({ background, accent }: Colours): Buffer {
  return draw(180, 180, hex(background), [{ shape: disc(90, 90, 62), colour: hex(accent) }]);
}

/** What a shared link shows: the drawing with a place of nobody, in the brand's colours. No words, so one for both languages. */
export function sharePicture(colours: Colours): Buffer {
  const [surface, you, muted] = [hex(colours.surface), hex(colours.you), hex(colours.muted)];
  const [left, top, side] = [375, 90, 450];
  const middle = side / 2;
  const at = { cx: left + 165, cy: top + 175 };
  const blob = (share: number): Layer => ({
    shape: ellipse(at.cx, at.cy, 120 * share, 108 * share),
    colour: you,
    opacity: 0.16,
  });
  return draw(1200, 630, hex(colours.background), [
    { shape: box(left - 24, top - 24, side + 48, side + 48, 44), colour: surface },
    { shape: box(left, top, side, side, 28), colour: hex(colours.background) },
    { shape: box(left + middle - 1, top, 2, side), colour: muted, opacity: 0.5 },
    { shape: box(left, top + middle - 1, side, 2), colour: muted, opacity: 0.5 },
    ...[1, 0.72, 0.44].map(blob),
    { shape: disc(at.cx, at.cy, 22), colour: surface },
    { shape: disc(at.cx, at.cy, 17), colour: you },
  ]);
}
