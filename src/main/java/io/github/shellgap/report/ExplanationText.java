package io.github.shellgap.report;

import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where every number of a variant comes from, for a terminal: a few lines for each number. */
public final class ExplanationText {
    private static final String INDENT = "  ";

    private ExplanationText() {}

    /**
     * Writes the count of numbers by origin, then the numbers.
     *
     * @param width in characters; long lines are broken at spaces
     * @throws IOException if a write fails
     */
    public static void write(Variant variant, int width, Writer out) throws IOException {
        List<Ledger.Entry> entries = Ledger.of(variant.scenario());
        Ledger.Tally tally = Ledger.tally(entries);
        List<String> lines = new ArrayList<>(List.of(SafeText.line(variant.title()), tally.words(), tally.grades()));
        for (Ledger.Entry entry : entries) {
            lines.add("");
            lines.add(entry.path());
            Stream.of(amount(entry), origin(entry), entry.provenance().note())
                    .map(SafeText::line)
                    .filter(words -> !words.isEmpty())
                    .forEach(words -> lines.addAll(broken(words, width)));
        }
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    private static String amount(Ledger.Entry entry) {
        String counts = entry.provenance().counts();
        return entry.written() + " (" + entry.unit() + (counts.isEmpty() ? "" : "; counts " + counts) + ")";
    }

    private static String origin(Ledger.Entry entry) {
        if (entry.origin() != Ledger.Origin.SOURCE) {
            return entry.origin().word();
        }
        Provenance provenance = entry.provenance();
        return String.join(", ", provenance.sources())
                + (provenance.grade() == null ? "" : "; grade " + provenance.grade())
                + (provenance.asOf() == null ? "" : "; as of " + provenance.asOf());
    }

    /** Returns the words in indented lines no wider than asked for, unless one word is. */
    private static List<String> broken(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : words.split(" +", -1)) {
            boolean isFull = line.length() > INDENT.length() && line.length() + 1 + word.length() > width;
            if (isFull) {
                lines.add(line.toString());
                line.setLength(INDENT.length());
            }
            line.append(line.length() > INDENT.length() ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
