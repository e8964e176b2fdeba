import type { FlexProps, HeadingProps, TextProps } from '@hubspot/ui-extensions';

const flexWords = {
  around: 'space-around',
  between: 'space-between',
  start: 'flex-start',
  end: 'flex-end',
} as const;

const cssWord = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : (Object.entries(flexWords).find(([key]) => key === word)?.[1] ?? word);

/** Lays its children out in a row or a column. */
export function Flex({ direction = 'row', gap = 'flush', justify, align, wrap, children }: FlexProps) {
  return (
    <div
      className="hs-flex"
      data-gap={gap}
      style={{
        flexDirection: direction,
        justifyContent: cssWord(justify),
        alignItems: cssWord(align),
        flexWrap: wrap === true ? 'wrap' : wrap === false ? undefined : wrap,
      }}
    >
      {children}
    </div>
  );
}

/** Text of one size, or small print. */
export function Text({ variant = 'bodytext', inline = false, format, children }: TextProps) {
  const Tag = inline ? 'span' : 'div';
  return (
    <Tag className="hs-text" data-variant={variant} data-weight={format?.fontWeight}>
      {children}
    </Tag>
  );
}

/** The heading of a part of the card. */
export function Heading({ inline = false, children }: HeadingProps) {
  return (
    <h2 className="hs-heading" data-inline={inline}>
      {children}
    </h2>
  );
}

/** A line between two parts. */
export function Divider() {
  return <hr className="hs-divider" />;
}
