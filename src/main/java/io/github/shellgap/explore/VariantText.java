package io.github.shellgap.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A scenario file with one more variant; every line that stood there stays as it was. */
public final class VariantText {
    private static final Pattern SECTION = Pattern.compile("variants:\\s*(#.*)?");
    private static final Pattern ANY_SECTION = Pattern.compile("([\"']?)variants\\1\\s*:.*");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final int SHOWN_AROUND = 3;

    private final String text;
    private final List<String> shown;

    private VariantText(String text, List<String> shown) {
        this.text = text;
        this.shown = List.copyOf(shown);
    }

    /**
     * What a variant says.
     *
     * @param title empty for none
     * @param values as written, by path; not empty
     */
    public record Saved(String id, String title, Map<String, String> values) {
        public Saved {
            values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
        }
    }

    /**
     * Adds a variant behind the others, or a section of variants behind everything.
     *
     * @param text of a YAML file
     * @return empty if the file is written in a way that lines cannot be added to, or a value takes several lines
     */
    public static Optional<VariantText> with(String text, Saved variant) {
        boolean isPlain = variant.values().entrySet().stream()
                .allMatch(value -> PATH.matcher(value.getKey()).matches() && isOneLine(value.getValue()));
        List<String> lines = new ArrayList<>(List.of(text.split("\\R", -1)));
        int section = lines.indexOf(lines.stream()
                .filter(line -> SECTION.matcher(line).matches())
                .findFirst()
                .orElse(""));
        boolean hasSection = section >= 0 && SECTION.matcher(lines.get(section)).matches();
        boolean hasOther = !hasSection
                && lines.stream().anyMatch(line -> ANY_SECTION.matcher(line).matches());
        if (!isPlain || hasOther || text.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        int at = hasSection ? endOf(lines, section) : endOf(lines, lines.size() - 1);
        List<String> added = new ArrayList<>();
        if (!hasSection) {
            added.add("");
            added.add("variants:");
        }
        added.addAll(written(variant, hasSection ? indentBelow(lines, section) : "  "));
        return Optional.of(inserted(lines, at, added, lineEnd));
    }

    /** Returns the file. */
    public String text() {
        return text;
    }

    /** Returns the change as lines that begin with {@code +} if they are new and with a space if they stay. */
    public List<String> shown() {
        return shown;
    }

    private static boolean isOneLine(String value) {
        return !value.isBlank() && value.lines().count() == 1 && value.indexOf('#') < 0;
    }

    private static VariantText inserted(List<String> lines, int at, List<String> added, String lineEnd) {
        List<String> shown = new ArrayList<>();
        lines.subList(Math.max(0, at - SHOWN_AROUND), at).forEach(line -> shown.add("  " + line));
        added.forEach(line -> shown.add("+ " + line));
        lines.subList(at, Math.min(lines.size(), at + SHOWN_AROUND)).forEach(line -> shown.add("  " + line));
        List<String> all = new ArrayList<>(lines);
        all.addAll(at, added);
        if (!all.get(all.size() - 1).isEmpty()) {
            all.add("");
        }
        return new VariantText(String.join(lineEnd, all), shown);
    }

    /** Returns the line behind the last one of a section that says something. */
    private static int endOf(List<String> lines, int section) {
        int end = section + 1;
        int last = section + 1;
        while (end < lines.size() && !startsSection(lines.get(end))) {
            boolean isOfSection = lines.get(end).startsWith(" ");
            end++;
            last = isOfSection && !lines.get(end - 1).isBlank() ? end : last;
        }
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    private static boolean startsSection(String line) {
        return !line.isBlank() && line.charAt(0) != ' ' && line.charAt(0) != '#';
    }

    private static String indentBelow(List<String> lines, int section) {
        return lines.subList(section + 1, lines.size()).stream()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .findFirst()
                .filter(line -> line.startsWith(" "))
                .map(line ->
                        line.substring(0, line.length() - line.stripLeading().length()))
                .orElse("  ");
    }

    private static List<String> written(Saved variant, String indent) {
        List<String> lines = new ArrayList<>();
        lines.add(indent + variant.id() + ":");
        if (!variant.title().isEmpty()) {
            lines.add(indent.repeat(2) + "title: " + quoted(variant.title()));
        }
        lines.add(indent.repeat(2) + "set:");
        variant.values().forEach((path, value) -> lines.add(indent.repeat(3) + path + ": " + value.strip()));
        return lines;
    }

    /** Returns a word in double quotes, so that nothing in it means anything. */
    private static String quoted(String word) {
        return '"' + word.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
