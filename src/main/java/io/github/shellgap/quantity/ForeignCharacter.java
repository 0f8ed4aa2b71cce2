package io.github.shellgap.quantity;

import java.util.Locale;
import java.util.OptionalInt;

/** Characters that look like those of the format but are others. */
final class ForeignCharacter {
    private ForeignCharacter() {}

    /** Returns where the first char stands that is neither printable ASCII nor white space, if there is one. */
    static OptionalInt first(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign > '~' || (sign < ' ' && !Cursor.isSpace(sign))) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    static QuantityException fault(String text, int offset) {
        int point = text.codePointAt(offset);
        String hint = hint(point);
        return new QuantityException(
                description(point) + " has no meaning here",
                hint.isEmpty() ? "quantities and dates are written in plain ASCII characters" : hint,
                offset,
                Character.charCount(point));
    }

    private static String description(int point) {
        String hex = Integer.toHexString(point).toUpperCase(Locale.ROOT);
        String code = "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
        String name = Character.getName(point);
        String described = name == null ? code : name + " (" + code + ")";
        return isVisible(point) ? "'" + Character.toString(point) + "', " + described + "," : described;
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> true;
        };
    }

    private static String hint(int point) {
        if (Character.isDigit(point)) {
            return "write the digit " + Character.digit(point, 10);
        }
        if (Character.isSpaceChar(point)) {
            return "write a plain space, or none";
        }
        return switch (point) {
            case 0x2212, 0xFE63, 0xFF0D -> "write a plain minus: -";
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014 ->
                "write a plain minus: -, or 'to' between the ends of an interval";
            case 0xD7, 0xB7, 0x22C5, 0x2217 -> "write *";
            case 0xF7, 0x2044, 0x2215 -> "write /";
            case 0xFF0C, 0x66B, 0x66C -> "write a decimal point, and no thousands separators";
            case 0xFF05, 0x66A -> "write %";
            default -> "";
        };
    }
}
