package io.github.shellgap.cli;

import io.github.shellgap.analysis.Progress;
import io.github.shellgap.analysis.RefusedException;
import io.github.shellgap.chart.ChartFormat;
import io.github.shellgap.chart.ChartStyle;
import io.github.shellgap.chart.Exhibit;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.problem.Checked;
import io.github.shellgap.problem.Place;
import io.github.shellgap.problem.Problem;
import io.github.shellgap.problem.Severity;
import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.read.Syntax;
import io.github.shellgap.report.Making;
import io.github.shellgap.report.Picture;
import io.github.shellgap.report.SampleOutcome;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Study;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The floors below, answering at once: what a scenario is depends on its name alone. */
final class SampleDoors {
    static final byte[] SCENARIO = "format: shellgap/1\n".getBytes(StandardCharsets.UTF_8);

    private SampleDoors() {}

    static Doors doors() {
        return doors(SampleDoors::answer);
    }

    static Doors doors(Doors.Running running) {
        return new Doors(new Reader(), running, new Painter());
    }

    private static Outcome answer(Study study, Settings settings, List<String> variants, Progress progress)
            throws RefusedException {
        if (settings.draws() > 1_000_000) {
            throw new RefusedException("the run would need 9 GB", "ask for fewer --draws");
        }
        if (settings.seed() == 666) {
            throw new IllegalStateException("draw 3 lost its books");
        }
        progress.at(1, 1);
        Outcome plain = SampleOutcome.plain();
        return new Outcome(
                study,
                settings,
                plain.draws(),
                plain.intervals(),
                plain.variants(),
                plain.samplingErrors(),
                plain.precision(),
                plain.worstRelativeResidual(),
                plain.warnings());
    }

    private static final class Reader implements Doors.Reading {
        @Override
        public Doors.Loaded load(String name, InputStream in, List<Making.Setting> overrides)
                throws UnreadableException {
            if (name.contains("missing")) {
                throw new UnreadableException("cannot read '" + name + "': no such file", "check the name");
            }
            Place place = new Place(name, 3, 5, 8, "    capcity: 1");
            Problem problem = new Problem(
                    name.contains("invalid") ? Severity.ERROR : Severity.WARNING,
                    "E0201",
                    place,
                    "unknown key",
                    "",
                    "");
            Checked<Study> checked = name.contains("invalid")
                    ? new Checked.Invalid<>(List.of(problem))
                    : new Checked.Valid<>(SampleOutcome.plain().study(), List.of(problem));
            return new Doors.Loaded(SCENARIO, Path.of("."), checked, new Same(checked));
        }

        /** What no setting changes. */
        private record Same(Checked<Study> checked) implements Doors.Again {
            @Override
            public Checked<Study> check(List<Making.Setting> settings) {
                return checked;
            }

            @Override
            public Checked<Study> check(List<Making.Setting> settings, String variant) {
                return checked;
            }
        }

        @Override
        public Doors.Loaded load(String name, Path folder, byte[] bytes, List<Making.Setting> overrides)
                throws UnreadableException {
            return load(name, InputStream.nullInputStream(), overrides);
        }

        @Override
        public String print(
                String name, Doors.Loaded loaded, List<Making.Setting> overrides, String variant, Syntax syntax) {
            return new String(loaded.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        }

        @Override
        public String text(Problem problem) {
            return problem.place().file() + ":3:5: " + problem.message();
        }

        @Override
        public String json(Problem problem) {
            return "{\"message\":\"" + problem.message() + "\"}";
        }
    }

    private static final class Painter implements Doors.Drawing {
        @Override
        public List<String> kinds() {
            return List.of("stock", "gap", "compare");
        }

        @Override
        public List<String> reported(boolean hasVariants) {
            return hasVariants ? List.of("stock", "compare") : List.of("stock");
        }

        @Override
        public CalendarUnit resolution(String kind, Period period) {
            return CalendarUnit.MONTH;
        }

        @Override
        public boolean showsVariants(String kind) {
            return kind.equals("compare");
        }

        @Override
        public boolean hasSomethingToShow(Outcome outcome, String kind, String variant, String stockpile) {
            return true;
        }

        @Override
        public Doors.Drawn draw(Outcome outcome, String kind, String variant, String stockpile, ChartStyle style) {
            boolean isFirst = outcome.variants().get(0).variant().id().equals(variant);
            return drawn(kind + "-" + stockpile + (isFirst ? "" : "-" + variant));
        }

        @Override
        public Doors.Drawn draw(Exhibit exhibit, ChartStyle style) {
            return drawn(exhibit.word());
        }

        private static Doors.Drawn drawn(String name) {
            Picture picture = new Picture(name, "Title", "Alt.", "<svg/>", "date,p50\n", List.of());
            return new Doors.Drawn(
                    picture,
                    format -> format == ChartFormat.SVG
                            ? "<svg/>".getBytes(StandardCharsets.UTF_8)
                            : new byte[] {1, 2, 3},
                    List.of());
        }
    }
}
