/** @jsxImportSource react */
import type { ReactNode } from "react";
import { Img, Text } from "react-email";
import { peopleOf } from "../../src/writers.ts";
import type { LetterBrand, Writer } from "../types.ts";
import type { LayoutProps } from "./layout-props.ts";
import type { LetterStyles } from "./theme.ts";

const FACE_PX = 56;

/** Who writes: a face or a first letter for each, the closing, and the name as if by hand. */
export function LetterSignature({ brand, styles, locale }: LayoutProps): ReactNode {
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" border={0} style={{ margin: "12px 0 28px" }}>
      <tbody>
        <tr>
          {brand.writers.map((writer) => (
            <td key={writer.name} valign="middle" style={{ padding: "0 10px 0 0" }}>
              <Face writer={writer} brand={brand} styles={styles} />
            </td>
          ))}
          <td valign="middle" style={{ padding: "0 0 0 4px" }}>
            <Text className="t" style={{ ...styles.paragraph, margin: 0, lineHeight: "1.4" }}>
              {brand.closing[locale]}
            </Text>
            <Text className="t" style={{ ...styles.signature, margin: "2px 0 0" }}>
              {peopleOf(brand.writers, locale)}
            </Text>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

interface FaceProps {
  readonly writer: Writer;
  readonly brand: LetterBrand;
  readonly styles: LetterStyles;
}

/** The name stands beside it, so a face says nothing to who listens. */
function Face({ writer: { name, portrait }, brand, styles }: FaceProps): ReactNode {
  const round = { borderRadius: `${FACE_PX / 2}px` };
  if (portrait) return <Img src={portrait} alt="" width={FACE_PX} height={FACE_PX} style={round} />;
  const letter = {
    ...round,
    backgroundColor: styles.tint,
    color: brand.colors.accent,
    fontFamily: styles.serif,
    fontSize: "24px",
    lineHeight: `${FACE_PX}px`,
  };
  return (
    <table role="presentation" aria-hidden="true" cellPadding="0" cellSpacing="0" border={0}>
      <tbody>
        <tr>
          <td className="f" align="center" valign="middle" width={FACE_PX} height={FACE_PX} style={letter}>
            {[...name][0]}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
