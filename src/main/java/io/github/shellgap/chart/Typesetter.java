package io.github.shellgap.chart;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Sets text in the bundled fonts: measures, breaks into lines, and notes characters the fonts lack. */
final class Typesetter {
    private static final String ELLIPSIS = "…";
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    /** A space at which a line may end: none inside {@code 155 mm} or {@code 9 Feb 2023}, and none behind an article. */
    private static final Pattern BREAK = Pattern.compile(" (?!(?<=\\d )(?:(?:mm|cm|km|kg|%)(?:\\W|$)|" + MONTH + "\\b))"
            + "(?!(?<=\\b" + MONTH + " )\\d{4}\\b)(?<!(?:^|[^\\p{L}\\d])[aA] )");

    private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);
    private final Map<TextStyle, Map<String, TextRun>> runs = new EnumMap<>(TextStyle.class);
    private final NavigableSet<Integer> missing = new TreeSet<>();

    /** Returns the text as one line; control characters become spaces. */
    TextRun set(String text, TextStyle style) {
        return runs.computeIfAbsent(style, any -> new HashMap<>()).computeIfAbsent(text, any -> lay(text, style));
    }

    double width(String text, TextStyle style) {
        return set(text, style).width();
    }

    /** Returns the characters that were asked for and that the fonts lack, by code point. */
    List<String> missing() {
        return missing.stream().map(Character::toString).toList();
    }

    /** Returns the name if the fonts have at least half of its letters, else the id, which they have. */
    String shown(String name, String id) {
        Font font = font(TextStyle.BODY);
        int lacking = 0;
        int letters = 0;
        for (int codePoint : clean(name).codePoints().filter(c -> c != ' ').toArray()) {
            letters++;
            if (!font.canDisplay(codePoint)) {
                lacking++;
                missing.add(codePoint);
            }
        }
        return letters == 0 || lacking * 2 > letters ? id : clean(name);
    }

    /** Returns the text, cut with an ellipsis if it is wider than allowed. */
    String fit(String text, TextStyle style, double width) {
        String cleaned = clean(text);
        if (width(cleaned, style) <= width) {
            return cleaned;
        }
        int[] codePoints = cleaned.codePoints().toArray();
        int low = 0;
        int high = codePoints.length;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(cut(codePoints, middle), style) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : cut(codePoints, low);
    }

    /** Returns the text in as few lines as fit, of widths as even as can be; the last is cut if there are too many. */
    List<String> balanced(String text, TextStyle style, double width, int mostLines) {
        List<String> lines = wrap(text, style, width, mostLines);
        if (lines.size() < 2 || wrap(text, style, width, mostLines + 1).size() > mostLines) {
            return lines;
        }
        // A word wider than the lines would be cut, which no number of lines shows.
        double low = width / lines.size() / 2;
        for (String word : BREAK.split(clean(text), -1)) {
            low = Math.max(low, Math.min(width, width(word, style) + 0.01));
        }
        double high = width;
        while (high - low > 2) {
            double middle = (low + high) / 2;
            if (wrap(text, style, middle, mostLines + 1).size() <= lines.size()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return wrap(text, style, high, mostLines);
    }

    /**
     * Returns the text broken greedily into lines; the last is cut if there are too many. Lines are measured by their
     * words, each of which is laid out once, whatever lines it is tried in.
     */
    List<String> wrap(String text, TextStyle style, double width, int mostLines) {
        List<String> lines = new ArrayList<>();
        double space = width(" ", style);
        String line = "";
        double lineWidth = 0;
        String[] words = BREAK.split(clean(text), -1);
        for (int i = 0; i < words.length; i++) {
            double longer = (line.isEmpty() ? 0 : lineWidth + space) + width(words[i], style);
            if (longer <= width) {
                line = line.isEmpty() ? words[i] : line + " " + words[i];
                lineWidth = longer;
            } else if (lines.size() == mostLines - 1) {
                String rest = String.join(" ", List.of(words).subList(i, words.length));
                lines.add(fit(line.isEmpty() ? rest : line + " " + rest, style, width));
                return lines;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = fit(words[i], style, width);
                lineWidth = width(line, style);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** Returns the text on one line: control and formatting characters become spaces, runs of spaces one. */
    static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            boolean isBlank = Character.isWhitespace(codePoint)
                    || Character.isISOControl(codePoint)
                    || Character.getType(codePoint) == Character.FORMAT
                    || Character.getType(codePoint) == Character.SURROGATE;
            if (!isBlank) {
                cleaned.appendCodePoint(codePoint);
            } else if (!cleaned.isEmpty() && cleaned.charAt(cleaned.length() - 1) != ' ') {
                cleaned.append(' ');
            }
        });
        return cleaned.toString().strip();
    }

    private static String cut(int[] codePoints, int length) {
        String kept = new String(codePoints, 0, length);
        int space = kept.lastIndexOf(' ');
        boolean endsInWord = length < codePoints.length && codePoints[length] != ' ';
        // Cut between words unless that loses much.
        return (endsInWord && space > 0.6 * kept.length() ? kept.substring(0, space) : kept).stripTrailing() + ELLIPSIS;
    }

    private Font font(TextStyle style) {
        return fonts.computeIfAbsent(style, TextStyle::font);
    }

    private TextRun lay(String text, TextStyle style) {
        Font font = font(style);
        text.codePoints().filter(codePoint -> !font.canDisplay(codePoint)).forEach(missing::add);
        char[] characters = text.toCharArray();
        GlyphVector glyphs =
                font.layoutGlyphVector(Fonts.CONTEXT, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        double width = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
        return new TextRun(text, style, glyphs, width);
    }
}
