package io.github.shellgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CensoredDaysTest {
    private static final int NEVER = Integer.MAX_VALUE;

    @ParameterizedTest
    // By hand: 4 of 5 draws have had it, by days 10, 20, 20, 30.
    @CsvSource({"0, 10", "0.05, 10", "0.2, 10", "0.21, 20", "0.5, 20", "0.6, 20", "0.8, 30", "0.81, -1", "1, -1"})
    void quantile_isEarliestDayByWhichAShareHasHadIt(double share, int expected) {
        int day = CensoredDays.quantile(new int[] {20, NEVER, 10, 30, 20}, NEVER, share);
        assertThat(day).isEqualTo(expected == -1 ? NEVER : expected);
    }

    @ParameterizedTest
    // By hand: 4 of 5 draws have had it, by days 1, 2, 2, 3.
    @CsvSource({"0, 1", "0.2, 1", "0.21, 2", "0.6, 2", "0.61, 3", "0.8, 3", "0.81, -1", "1, -1"})
    void quantileOfCounts_isEarliestDayByWhichAShareHasHadIt(double share, int expected) {
        int day = CensoredDays.quantileOfCounts(new int[] {0, 1, 2, 1, 0}, 5, NEVER, share);
        assertThat(day).isEqualTo(expected == -1 ? NEVER : expected);
    }

    @Test
    void quantileOfCounts_isTheFirstDay_whereAllHadItThen() {
        assertThat(CensoredDays.quantileOfCounts(new int[] {3}, 3, NEVER, 1)).isZero();
        assertThatThrownBy(() -> CensoredDays.quantileOfCounts(new int[] {1}, 0, NEVER, 0.5))
                .hasMessage("days must hold at least 1 draw but hold 0");
        assertThatThrownBy(() -> CensoredDays.quantileOfCounts(new int[] {1}, 1, NEVER, 1.5))
                .hasMessage("share must be in [0, 1] but is 1.5");
    }

    @ParameterizedTest
    // By hand: day d is the (d + 1)-th, so the least d with d + 1 >= share × draws. In doubles 0.55 × 20 is above 11.
    @CsvSource({"0.55, 20, 10", "0.15, 20, 2", "0.07, 100, 6", "0.05, 8192, 409", "0.95, 8192, 7782", "0.5, 3, 1"})
    void quantile_countsWithoutRounding(double share, int draws, int expected) {
        int[] days = IntStream.range(0, draws).map(draw -> draws - 1 - draw).toArray();
        assertThat(CensoredDays.quantile(days, NEVER, share)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {NEVER, -1})
    void quantile_isCensored_whateverTheMarker_ifNoDrawHasHadIt(int censored) {
        assertThat(CensoredDays.quantile(new int[] {censored, censored}, censored, 0))
                .isEqualTo(censored);
        assertThat(CensoredDays.quantile(new int[] {censored, 3}, censored, 0.5))
                .isEqualTo(3);
    }

    @Test
    void quantile_leavesDaysAsTheyAre() {
        int[] days = {5, 4, NEVER, 1};
        CensoredDays.quantile(days, NEVER, 0.5);
        assertThat(days).containsExactly(5, 4, NEVER, 1);
    }

    @Test
    void countsByDay_leaveCensoredDrawsOut() {
        assertThat(CensoredDays.countsByDay(new int[] {2, NEVER, 0, 2}, NEVER, 4))
                .containsExactly(1, 0, 2, 0);
    }

    @Test
    void arguments_areRefused_outOfRange() {
        assertThatThrownBy(() -> CensoredDays.quantile(new int[0], NEVER, 0.5))
                .hasMessage("days must hold at least 1 draw but hold 0");
        assertThatThrownBy(() -> CensoredDays.quantile(new int[] {1}, NEVER, Double.NaN))
                .hasMessage("share must be in [0, 1] but is NaN");
        assertThatThrownBy(() -> CensoredDays.countsByDay(new int[] {4}, NEVER, 4))
                .hasMessage("day must be in 0…3 but is 4");
    }
}
