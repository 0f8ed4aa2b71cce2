package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of keys in a scenario changes no byte of its series. */
final class KeyOrderTest {
    private static final String ONE = """
            format: shellgap/1
            title: One order
            period: { from: 2023-01-01, to: 2023-12-31 }
            parameters:
              a: { choice: { 1M: 20%, 2M: 50%, 3M: 30% } }
              b: { normal: { p5: 1M/year, p95: 2M/year }, min: 0.5M/year }
              c: 40% to 90%
            correlations: [ { between: [b, c], rank: 0.5 } ]
            stockpiles:
              s: { initial: a, spoilage: 2%/year }
              t: { initial: 300k to 500k, reserve: 10k }
            production:
              plants: { to: s, rate: { schedule: b, noise: { sd: 20%, memory: 9 days } } }
              works: { to: t, rate: { points: { 2023-01: 1k/day, 2023-09: { uniform: [2k/day, 3k/day] } } } }
            transfers: { aid: { from: s, to: t, rate: 500/day to 900/day, lag: 9 days, usable: c, chance: 70% } }
            consumption:
              fires: { from: s, rate: 9k/day to 14k/day }
              barrages: { from: t, rate: 4k/day }
            events:
              raid: { on: { uniform: [2023-03-01, 2023-06-01] }, destroys: { stockpile: t, share: 20% } }
              blast: { on: 2023-04-01, destroys: { stockpile: t, amount: 50k to 90k }, chance: 50% }
              strike: { on: { choice: { 2023-05-01: 30%, 2023-07-01: 70% } }, destroys: { stockpile: s, share: 5% } }
            variants:
              less: { set: { consumption.fires.rate: 8k/day, events.raid: null } }
              more: { set: { stockpiles.t.initial: 1M } }
            """;

    private static final String OTHER = """
            variants:
              more: { set: { stockpiles.t.initial: 1M } }
              less: { set: { events.raid: null, consumption.fires.rate: 8k/day } }
            events:
              blast: { chance: 50%, destroys: { amount: 50k to 90k, stockpile: t }, on: 2023-04-01 }
              strike: { on: { choice: { 2023-07-01: 70%, 2023-05-01: 30% } }, destroys: { share: 5%, stockpile: s } }
              raid: { destroys: { share: 20%, stockpile: t }, on: { uniform: [2023-03-01, 2023-06-01] } }
            consumption:
              barrages: { rate: 4k/day, from: t }
              fires: { rate: 9k/day to 14k/day, from: s }
            transfers: { aid: { chance: 70%, usable: c, lag: 9 days, rate: 500/day to 900/day, to: t, from: s } }
            production:
              works: { rate: { points: { 2023-09: { uniform: [2k/day, 3k/day] }, 2023-01: 1k/day } }, to: t }
              plants: { rate: { noise: { memory: 9 days, sd: 20% }, schedule: b }, to: s }
            stockpiles:
              t: { reserve: 10k, initial: 300k to 500k }
              s: { spoilage: 2%/year, initial: a }
            correlations: [ { rank: 0.5, between: [b, c] } ]
            parameters:
              c: 40% to 90%
              b: { min: 0.5M/year, normal: { p95: 2M/year, p5: 1M/year } }
              a: { choice: { 3M: 30%, 1M: 20%, 2M: 50% } }
            period: { to: 2023-12-31, from: 2023-01-01 }
            title: One order
            format: shellgap/1
            """;

    @TempDir
    Path folder;

    @Test
    void series_isTheSameToTheByte_whateverTheOrderOfKeys() throws Exception {
        assertThat(series("other.yaml", OTHER)).isEqualTo(series("one.yaml", ONE));
    }

    private String series(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        Shell shell = new Shell(Wiring::doors);
        assertThat(shell.run("series", file.toString(), "-q", "--draws", "500"))
                .as(shell.err())
                .isZero();
        return shell.out();
    }
}
