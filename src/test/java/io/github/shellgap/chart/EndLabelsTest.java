package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Labels are moved apart, no further than needed. */
final class EndLabelsTest {

    @Test
    void labels_stayWhereTheyAre_ifTheyHaveRoom() {
        double[] wanted = {20, 50, 90};
        assertThat(EndLabels.spread(wanted, new double[] {10, 10, 10}, 0, 100)).containsExactly(wanted);
    }

    // By hand: two labels of height 10 at 50 and 52 move to 46 and 56, each by 4; the sum of squares is least there.
    @Test
    void labels_moveAlike_ifTheyOverlap() {
        assertThat(EndLabels.spread(new double[] {50, 52}, new double[] {10, 10}, 0, 100))
                .containsExactly(46, 56);
    }

    @Test
    void labels_stayInside_atTheEdge() {
        assertThat(EndLabels.spread(new double[] {99, 99}, new double[] {10, 10}, 0, 100))
                .containsExactly(85, 95);
        assertThat(EndLabels.spread(new double[] {1, 2}, new double[] {10, 20}, 0, 100))
                .containsExactly(5, 20);
    }

    @Test
    void labels_neverOverlapNorLeaveTheRoom_inRandomCases() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 20_000; round++) {
            int n = 1 + random.nextInt(8);
            double[] wanted = random.doubles(n, -20, 320).sorted().toArray();
            double[] heights = random.doubles(n, 17, 34).toArray();
            double[] placed = EndLabels.spread(wanted, heights, 0, 300);
            for (int i = 0; i < n; i++) {
                // rounding of sums of numbers below 1,000
                assertThat(placed[i] - heights[i] / 2).isGreaterThanOrEqualTo(-1e-9);
                assertThat(placed[i] + heights[i] / 2).isLessThanOrEqualTo(300 + 1e-9);
                assertThat(i == 0 ? 0 : placed[i] - placed[i - 1] - (heights[i] + heights[i - 1]) / 2)
                        .isGreaterThanOrEqualTo(-1e-9);
            }
        }
    }
}
