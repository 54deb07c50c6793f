import type { FC } from "hono/jsx";
import { brand } from "./brand.ts";

/** The portraits of who writes, where the coach has set any. Their names stand beside them. */
export const Faces: FC = () =>
  brand.portraits.length === 0 ? null : (
    <span class="faces">
      {brand.portraits.map((src) => (
        <img class="face" src={src} alt="" width="56" height="56" loading="lazy" key={src} />
      ))}
    </span>
  );
