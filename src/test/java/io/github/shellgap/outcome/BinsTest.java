package io.github.shellgap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.outcome.CountedEnsemble.Bins;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BinsTest {
    /** Sums are added to by one thread each, so that draws of two chunks must not share one. */
    @ParameterizedTest
    @CsvSource({"0, 0", "999, 0", "1000, 1", "1999, 1", "4500, 4"})
    void chunk_isThatInWhichADrawIsRun(int draw, int chunk) {
        assertThat(new Bins(16, 1000, 4600).chunkOf(draw)).isEqualTo(chunk);
    }
}
