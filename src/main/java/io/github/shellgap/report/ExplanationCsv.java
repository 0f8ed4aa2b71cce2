package io.github.shellgap.report;

import io.github.shellgap.quantity.CsvField;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Scenario;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where every number of a scenario comes from, as comma-separated values: a row for each number. */
public final class ExplanationCsv {
    private static final String HEADER = "path,written,unit,origin,sources,grade,as_of,counts,note\n";

    private ExplanationCsv() {}

    /**
     * Writes the rows; several sources of one number are parted by a space.
     *
     * @throws IOException if a write fails
     */
    public static void write(Scenario scenario, Writer out) throws IOException {
        out.write(HEADER);
        for (Ledger.Entry entry : Ledger.of(scenario)) {
            out.write(line(entry));
        }
    }

    private static String line(Ledger.Entry entry) {
        Provenance provenance = entry.provenance();
        return Stream.of(
                        entry.path(),
                        entry.written(),
                        entry.unit(),
                        entry.origin().word(),
                        String.join(" ", provenance.sources()),
                        provenance.grade() == null ? "" : provenance.grade().name(),
                        provenance.asOf() == null ? "" : provenance.asOf().toString(),
                        provenance.counts(),
                        SafeText.line(provenance.note()))
                .map(CsvField::of)
                .collect(Collectors.joining(",", "", "\n"));
    }
}
