package io.github.shellgap.report;

import io.github.shellgap.analysis.ScenarioDiff;
import io.github.shellgap.analysis.ScenarioDiff.Change;
import io.github.shellgap.analysis.ScenarioDiff.Statement;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.scenario.Grade;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Source;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The difference of two scenarios, as a correction notice: what was said, what is said now, and what follows. */
public final class DiffText {
    private final Map<String, Source> sources = new HashMap<>();

    private DiffText(Variant before, Variant after) {
        before.scenario().sources().forEach(source -> sources.put(source.id(), source));
        after.scenario().sources().forEach(source -> sources.put(source.id(), source));
    }

    /**
     * Writes the notice.
     *
     * @param outcome of both, the earlier first
     * @throws IOException if a write fails
     */
    public static void write(ScenarioDiff diff, Outcome outcome, Writer out) throws IOException {
        Variant before = outcome.variants().get(0).variant();
        Variant after = outcome.variants().get(1).variant();
        DiffText text = new DiffText(before, after);
        List<String> lines = new ArrayList<>();
        lines.add("From " + before.id() + " to " + after.id() + ": " + counts(diff) + ".");
        for (Change change : diff.changes()) {
            lines.add("");
            lines.addAll(text.paragraph(change));
        }
        lines.add("");
        if (diff.changes().isEmpty()) {
            lines.add("Nothing that can change a number differs.");
        } else {
            lines.add("What follows:");
            lines.addAll(ComparisonText.lines(outcome));
        }
        for (String line : lines) {
            out.write(line + "\n");
        }
    }

    static String counts(ScenarioDiff diff) {
        long added = diff.changes().stream().filter(one -> one.before() == null).count();
        long removed =
                diff.changes().stream().filter(one -> one.after() == null).count();
        long origin = diff.changes().stream().filter(Change::isOfOriginOnly).count();
        long changed = diff.changes().size() - added - removed - origin;
        return changed + " changed, " + added + " added, " + removed + " removed"
                + (origin == 0 ? "" : ", " + origin + " with another source only");
    }

    private List<String> paragraph(Change change) {
        Statement before = change.before();
        Statement after = change.after();
        List<String> lines = new ArrayList<>();
        lines.add(SafeText.line(change.path()) + kind(before, after));
        if (before != null) {
            lines.add((after == null ? "  removed  " : "  was  ") + said(before));
        }
        if (after != null) {
            lines.add((before == null ? "  added  " : "  now  ") + said(after));
        }
        return lines;
    }

    private static String kind(@Nullable Statement before, @Nullable Statement after) {
        Statement known = after == null ? before : after;
        if (known == null || known.kind().equals("word") || known.kind().equals("element")) {
            return "";
        }
        return ", " + unit(known);
    }

    /** Returns the unit of a quantity, and of anything else what it is. */
    static String unit(Statement statement) {
        Input input = statement.input();
        return input == null ? statement.kind() : UnitWords.of(input);
    }

    private String said(Statement statement) {
        String text = SafeText.line(statement.text());
        boolean hasOrigin =
                !List.of("word", "element", "table", "rank correlation").contains(statement.kind());
        return hasOrigin ? text + "  (" + origin(statement.provenance()) + ")" : text;
    }

    private String origin(Provenance provenance) {
        if (provenance.isAssumption()) {
            return "no source of its own";
        }
        List<String> parts = new ArrayList<>();
        for (String id : provenance.sources()) {
            Source source = sources.get(id);
            String publisher = source == null ? "" : SafeText.line(source.publisher());
            parts.add(publisher.isEmpty() ? id : publisher + " [" + id + "]");
        }
        LocalDate asOf = provenance.asOf();
        if (asOf != null) {
            parts.add(asOf.toString());
        }
        Grade grade = provenance.grade();
        if (grade != null) {
            parts.add("grade " + grade);
        }
        return String.join("; ", parts);
    }
}
