/** @jsxImportSource react */
import type { ReactNode } from "react";
import { Hr, Link, Section, Text } from "react-email";
import type { LetterBrand } from "../types.ts";
import { hole } from "./holes.ts";
import type { LayoutProps } from "./layout-props.ts";
import { LAYOUT_WORDS } from "./words.ts";

/**
 * The quiet end: a way to answer, what the letters are not, where help is, why this came, how to stop it and who sent it. A
 * confirmation's own words say why it came, and there is nothing to stop yet.
 */
export function LetterFoot({ brand, styles, locale, kind }: LayoutProps): ReactNode {
  const words = LAYOUT_WORDS[locale];
  const small = {
    margin: "0 0 14px",
    fontFamily: styles.sans,
    fontSize: "14px",
    lineHeight: "1.6",
    color: brand.colors.muted,
  };
  return (
    <Section style={{ padding: "28px 40px 40px" }} tdClassName="out">
      {kind === "confirmation" ? null : (
        <>
          <Text className="m" style={{ ...small, margin: "0 0 18px" }}>
            <FootLink brand={brand} slot="aboutMeUrl" label={words.aboutMe} />
            <br />
            <FootLink brand={brand} slot="notAboutMeUrl" label={words.notAboutMe} />
          </Text>
          <Text className="m" style={small}>
            {words.notADiagnosis}
          </Text>
          {words.help.map((line) => (
            <Text key={line} className="m" style={{ ...small, margin: "0 0 6px" }}>
              {line}
            </Text>
          ))}
          <Hr className="l" style={{ margin: "20px 0", borderTop: `1px solid ${styles.line}` }} />
          <Text className="m" style={small}>
            {words.why[kind](brand.name)}
            <br />
            <FootLink brand={brand} slot="unsubscribeUrl" label={words.unsubscribe} />
            <br />
            <FootLink brand={brand} slot="preferencesUrl" label={words.preferences} />
          </Text>
        </>
      )}
      <Text className="m" style={{ ...small, margin: 0 }}>
        {brand.sender.name}
        <br />
        {brand.postalAddress}
      </Text>
    </Section>
  );
}

interface FootLinkProps {
  readonly brand: LetterBrand;
  readonly slot: "unsubscribeUrl" | "preferencesUrl" | "aboutMeUrl" | "notAboutMeUrl";
  readonly label: string;
}

/** Padded, so that a thumb finds one and not the other. */
const look = { display: "inline-block", padding: "5px 0", textDecoration: "underline" };

function FootLink({ brand, slot, label }: FootLinkProps): ReactNode {
  return (
    <Link href={hole(slot)} className="m" style={{ ...look, color: brand.colors.muted }}>
      {label}
    </Link>
  );
}
