package io.github.shellgap.report;

import io.github.shellgap.analysis.ScenarioDiff;
import io.github.shellgap.analysis.ScenarioDiff.Change;
import io.github.shellgap.analysis.ScenarioDiff.Statement;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.quantity.CsvField;
import io.github.shellgap.scenario.Grade;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The difference of two scenarios, for programs. */
public final class DiffFiles {
    private static final String HEADER = "path,unit,before,before_source,before_grade,after,after_source,after_grade\n";

    private DiffFiles() {}

    /**
     * Writes a row for each statement that differs.
     *
     * @throws IOException if a write fails
     */
    public static void csv(ScenarioDiff diff, Writer out) throws IOException {
        out.write(HEADER);
        for (Change change : diff.changes()) {
            Statement known = change.after() == null ? change.before() : change.after();
            List<String> cells = new ArrayList<>(List.of(change.path(), known == null ? "" : DiffText.unit(known)));
            cells.addAll(cells(change.before()));
            cells.addAll(cells(change.after()));
            out.write(String.join(",", cells.stream().map(CsvField::of).toList()) + "\n");
        }
    }

    private static List<String> cells(@Nullable Statement statement) {
        if (statement == null) {
            return List.of("", "", "");
        }
        return List.of(statement.text(), String.join(" ", statement.provenance().sources()), grade(statement));
    }

    private static String grade(Statement statement) {
        Grade grade = statement.provenance().grade();
        return grade == null ? "" : grade.name();
    }

    /**
     * Writes what differs, and the outcome of both.
     *
     * @throws IOException if a write fails
     */
    public static void json(ScenarioDiff diff, Outcome outcome, AnalysisHead head, Writer out) throws IOException {
        Json.write(
                out,
                json -> json.object(() -> {
                    head.write(json);
                    json.array(
                            "changes",
                            () -> diff.changes()
                                    .forEach(change -> json.object(() -> {
                                        json.text("path", change.path());
                                        statement(json, "before", change.before());
                                        statement(json, "after", change.after());
                                    })));
                    SummaryJson.variants(outcome, head.making(), json);
                }));
    }

    private static void statement(Json json, String name, @Nullable Statement statement) {
        if (statement == null) {
            return;
        }
        json.object(name, () -> {
            json.text("value", statement.text());
            json.text("unit", DiffText.unit(statement));
            json.array("sources", () -> statement.provenance().sources().forEach(json::text));
            json.text("grade", grade(statement));
        });
    }
}
