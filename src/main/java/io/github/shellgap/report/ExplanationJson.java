package io.github.shellgap.report;

import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Source;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Where every number of a variant comes from, as JSON: how many of which origin, the numbers, the sources. */
public final class ExplanationJson {
    private static final String FORMAT = "shellgap-explanation/1";

    private final Json json;

    private ExplanationJson(Json json) {
        this.json = json;
    }

    /**
     * Writes one document.
     *
     * @throws IOException if a write fails
     */
    public static void write(Study study, Variant variant, Writer out) throws IOException {
        Json.write(out, json -> json.object(() -> new ExplanationJson(json).members(study, variant)));
    }

    private void members(Study study, Variant variant) {
        List<Ledger.Entry> entries = Ledger.of(variant.scenario());
        json.text("format", FORMAT);
        json.object("scenario", () -> {
            json.text("title", study.base().title());
            json.text("file", FileNames.last(study.file()));
            json.text("sha256", study.sha256());
            json.text("variant", variant.id());
        });
        json.object("tally", () -> tally(Ledger.tally(entries)));
        json.array("numbers", () -> entries.forEach(entry -> json.object(() -> number(entry))));
        json.array("sources", () -> variant.scenario().sources().forEach(source -> json.object(() -> source(source))));
    }

    private void tally(Ledger.Tally tally) {
        json.whole("numbers", tally.all());
        json.whole("sourced", tally.sourced());
        json.whole("assumed", tally.assumed());
        json.object("byGrade", () -> {
            tally.byGrade().forEach((grade, count) -> json.whole(grade.name(), count));
            json.whole("none", tally.ungraded());
        });
    }

    private void number(Ledger.Entry entry) {
        Provenance provenance = entry.provenance();
        json.text("path", entry.path());
        json.text("written", SafeText.line(entry.written()));
        json.text("unit", entry.unit());
        json.text("origin", entry.origin().word());
        json.array("sources", () -> provenance.sources().forEach(json::text));
        json.text("grade", provenance.grade() == null ? "" : provenance.grade().name());
        json.date("asOf", provenance.asOf());
        json.text("counts", SafeText.line(provenance.counts()));
        json.text("note", SafeText.line(provenance.note()));
    }

    private void source(Source source) {
        json.text("id", source.id());
        json.text("publisher", SafeText.line(source.publisher()));
        json.text("title", SafeText.line(source.title()));
        json.date("date", source.date());
        json.text("url", SafeText.line(source.url()));
        json.text("note", SafeText.line(source.note()));
    }
}
