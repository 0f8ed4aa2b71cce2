package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StatisticTest {
    @Test
    void words_areThoseOfTheCommandLine() {
        assertThat(Statistic.values())
                .extracting(Statistic::word)
                .containsExactly("mean", "p5", "p25", "p50", "p75", "p95");
    }
}
