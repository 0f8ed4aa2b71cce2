package io.github.shellgap.report;

import io.github.shellgap.report.Page.Origins;
import io.github.shellgap.report.Page.Reference;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Source;
import java.util.List;

/** Where every number of a scenario comes from, as pages show it. */
final class Explanation {
    private Explanation() {}

    static Origins of(Scenario scenario) {
        List<Ledger.Entry> entries = Ledger.of(scenario);
        List<String> ids = scenario.sources().stream().map(Source::id).toList();
        Ledger.Tally tally = Ledger.tally(entries);
        return new Origins(
                tally.words(),
                tally.grades(),
                entries.stream().map(entry -> number(entry, ids)).toList(),
                scenario.sources().stream()
                        .map(source -> reference(source, ids.indexOf(source.id()) + 1))
                        .toList());
    }

    private static Page.Stated number(Ledger.Entry entry, List<String> ids) {
        Provenance provenance = entry.provenance();
        return new Page.Stated(
                SafeText.line(entry.path()),
                SafeText.line(entry.written()),
                entry.unit(),
                provenance.sources().stream().map(id -> ids.indexOf(id) + 1).toList(),
                provenance.grade() == null ? "" : provenance.grade().name(),
                provenance.asOf() == null ? "" : provenance.asOf().toString(),
                SafeText.line(provenance.counts()),
                SafeText.line(provenance.note()),
                entry.origin() == Ledger.Origin.SOURCE ? "" : entry.origin().word(),
                entry.origin() == Ledger.Origin.ASSUMPTION);
    }

    private static Reference reference(Source source, int number) {
        String publisher = SafeText.line(source.publisher());
        String title = SafeText.line(source.title());
        String text = publisher.isEmpty() || title.isEmpty() ? publisher + title : publisher + ": " + title;
        return new Reference(
                number,
                text.isEmpty() ? source.id() : text,
                source.date() == null ? "" : source.date().toString(),
                Links.href(source.url()).orElse(""),
                SafeText.line(source.url()),
                SafeText.line(source.note()));
    }
}
