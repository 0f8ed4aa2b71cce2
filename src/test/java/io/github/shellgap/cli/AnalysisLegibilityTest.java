package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.chart.ChartStyle;
import io.github.shellgap.chart.Exhibit;
import io.github.shellgap.chart.Legibility;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Period;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The charts of every analysis of every shipped scenario, of stocks, chances and dates, can be read in every size. */
final class AnalysisLegibilityTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "eu-million | stock:handed-over@2025-06-30 amount:industry@2024"
                        + " | share_for_ukraine=20%..100%:5 | from_stocks=100k..400k:4"
                        + " | industry,stocks",
                "germany-230k | stock:germany@2031-12-31 shortage-by:germany@2031-12-31 shortage-date:germany"
                        + " | delivery_rate=10k/year..80k/year:5 | earlier_orders=0/year..15k/year:4"
                        + " | deliveries,training,given-away",
                "north-korea | stock:north-korea@2026-12-31 shortage-by:north-korea@2026-12-31 shortage-date:north-korea"
                        + " | containers_to_july_2025=20000..40000:5 | initial_stock=4M..18M:4"
                        + " | plants,deliveries",
                "russia-2023 | stock:russia@2025-12-31 shortage-by:russia@2025-12-31 shortage-date:russia"
                        + " | containers=0/month..1500/month:5 | rounds_per_container=200..600:4"
                        + " | russian-plants,belarusian-shells,iranian-shells,north-korean-shells",
                "russia-all-ammunition | stock:russia@2026-12-31 shortage-by:russia@2026-12-31 shortage-date:russia"
                        + " | fires_2026=10k/day..50k/day:5 | later_imports=0/month..200k/month:4"
                        + " | russian-plants,foreign-rounds,toropets,tikhoretsk,arsenal-51",
                "russia-tube | stock:depots@2026-12-31 shortage-by:korea@2026-12-31 shortage-date:korea"
                        + " | fires_2026=4k/day..20k/day:5 | ready_stock=2M..11M:4"
                        + " | north-korean-ready,north-korean-reworked,toropets,tikhoretsk,old-rounds-repaired",
                "ukraine-155 | shortfall:ukraine shortage-by:ukraine@2023-02-21 shortage-date:ukraine"
                        + " | us_share=0%..100%:5 | ua_made_2025=0/month..50k/month:4"
                        + " | united-states,european-union,czech-initiative",
                "us-155-ramp | shortfall:complete-rounds shortage-by:complete-rounds@2024-01-26 shortage-date:complete-rounds"
                        + " | slip=0 months..24 months:5 | packing=1 weeks..8 weeks:4"
                        + " | projectile-plants,assembly"
            })
    void everyChart_canBeRead_inEverySize(String scenario, String metrics, String first, String second, String parts) {
        Asking asking = new Asking("scenarios/" + scenario + ".yaml");
        for (String metric : metrics.split(" ", -1)) {
            asking.chart("tornado", "--metric", metric);
            asking.chart("sweep", "--metric", metric, "--over", "parameters." + first);
            asking.chart(
                    "heatmap", "--metric", metric, "--over", "parameters." + first, "--over", "parameters." + second);
        }
        asking.chart("waterfall", "--metric", metrics.split(" ", -1)[0], "--of", parts);
        // the one that makes the conditioning refuse; a scenario without it is not changed
        String[] doubted = scenario.equals("eu-million")
                ? new String[] {"--set", "observations.november-2024=null"}
                : new String[0];
        asking.run(Stream.of(new String[] {"hindcast", asking.scenario, "--condition"}, doubted, new String[] {
                    "-o", folder.resolve("hindcast").toString()
                })
                .flatMap(Arrays::stream)
                .toArray(String[]::new));
        assertThat(asking.reader.faults).isEmpty();
        assertThat(asking.reader.drawn)
                .containsExactly("heatmap", "hindcast", "posterior", "sweep", "tornado", "waterfall");
    }

    /** Asks a program whose charts are read as they are drawn. */
    private final class Asking {
        private final String scenario;
        private final Reader reader;
        private final Shell shell;

        Asking(String scenario) {
            this.scenario = scenario;
            Doors doors = Wiring.doors();
            this.reader = new Reader(doors.drawing());
            this.shell = new Shell(() -> new Doors(doors.reading(), doors.running(), reader));
        }

        void chart(String kind, String... options) {
            List<String> words = new ArrayList<>(List.of("chart", kind, scenario, "--draws", "64"));
            words.addAll(List.of(options));
            words.addAll(List.of("-o", folder.resolve(kind + ".svg").toString()));
            run(words.toArray(String[]::new));
        }

        void run(String... words) {
            assertThat(shell.run(words))
                    .as(String.join(" ", words) + shell.err())
                    .isZero();
        }
    }

    /** Draws as the program does, and reads what analyses draw in every size. */
    private static final class Reader implements Doors.Drawing {
        private final Doors.Drawing drawing;
        private final Set<String> drawn = new TreeSet<>();
        private final List<String> faults = new ArrayList<>();

        Reader(Doors.Drawing drawing) {
            this.drawing = drawing;
        }

        @Override
        public List<String> kinds() {
            return drawing.kinds();
        }

        @Override
        public List<String> reported(boolean hasVariants) {
            return drawing.reported(hasVariants);
        }

        @Override
        public CalendarUnit resolution(String kind, Period period) {
            return drawing.resolution(kind, period);
        }

        @Override
        public boolean showsVariants(String kind) {
            return drawing.showsVariants(kind);
        }

        @Override
        public boolean hasSomethingToShow(Outcome outcome, String kind, String variant, String stockpile) {
            return drawing.hasSomethingToShow(outcome, kind, variant, stockpile);
        }

        @Override
        public Doors.Drawn draw(Outcome outcome, String kind, String variant, String stockpile, ChartStyle style) {
            return drawing.draw(outcome, kind, variant, stockpile, style);
        }

        @Override
        public Doors.Drawn draw(Exhibit exhibit, ChartStyle style) {
            try {
                Legibility.assertLegible(exhibit);
            } catch (AssertionError e) {
                faults.add(exhibit.word() + ": " + e.getMessage());
            }
            drawn.add(exhibit.word());
            return drawing.draw(exhibit, style);
        }
    }
}
