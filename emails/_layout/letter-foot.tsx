/** @jsxImportSource react */
import type { ReactNode } from "react";
import { Hr, Link, Text } from "react-email";
import type { LetterBrand } from "../types.ts";
import { numberParts } from "./help-numbers.ts";
import { hole } from "./holes.ts";
import type { LayoutProps } from "./layout-props.ts";
import { LAYOUT_WORDS } from "./words.ts";

/**
 * The quiet end: a way to answer, why this came and how to stop it, where help is, and who sent it. A confirmation's
 * own words say why it came; whoever never asked for it says so once and for all.
 */
export function LetterFoot({ brand, styles, locale, kind }: LayoutProps): ReactNode {
  const words = LAYOUT_WORDS[locale];
  const small = { ...styles.small, margin: "0 0 12px" };
  const link = (slot: FootSlot, label: string) => <FootLink brand={brand} slot={slot} label={label} />;
  return (
    <>
      <Hr className="l" style={{ margin: "8px 0 20px", borderTop: `1px solid ${styles.line}` }} />
      {kind === "confirmation" ? (
        <Text className="m" style={small}>
          {link("unsubscribeUrl", words.never)}
        </Text>
      ) : kind === "asked" ? null : (
        <>
          <Text className="m" style={small}>
            {words.wasItAboutYou} {link("aboutMeUrl", words.aboutMe)} <Dot />{" "}
            {link("notAboutMeUrl", words.notAboutMe)}
          </Text>
          <Text className="m" style={small}>
            {words.why[kind](brand.name)}
            <br />
            {link("preferencesUrl", words.preferences)} <Dot /> {link("unsubscribeUrl", words.unsubscribe)}
          </Text>
          <Text className="m" style={small}>
            {numberParts(words.help).map((part) =>
              typeof part === "string" ? (
                part
              ) : (
                <Link key={part.href} href={part.href} className="m" style={linkLook(brand)}>
                  {part.label}
                </Link>
              ),
            )}
          </Text>
          <Text className="m" style={small}>
            {words.notADiagnosis}
          </Text>
        </>
      )}
      <Text className="m" style={{ ...small, margin: 0 }}>
        {brand.sender.name}, {brand.postalAddress}
        <br />
        {link("privacyUrl", words.privacy)}
      </Text>
    </>
  );
}

type FootSlot = "unsubscribeUrl" | "preferencesUrl" | "aboutMeUrl" | "notAboutMeUrl" | "privacyUrl";

interface FootLinkProps {
  readonly brand: LetterBrand;
  readonly slot: FootSlot;
  readonly label: string;
}

const linkLook = ({ colors }: LetterBrand) => ({ color: colors.muted, textDecoration: "underline" });

/** Padded, so that a thumb finds one and not the other. */
function FootLink({ brand, slot, label }: FootLinkProps): ReactNode {
  return (
    <Link
      href={hole(slot)}
      className="m"
      style={{ ...linkLook(brand), display: "inline-block", padding: "5px 0" }}
    >
      {label}
    </Link>
  );
}

const Dot = (): ReactNode => <>&nbsp;·&nbsp;</>;
