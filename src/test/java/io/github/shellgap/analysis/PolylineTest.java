package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PolylineTest {
    private static double at(Polyline line, int day) {
        Polyline.Point before = line.points().get(0);
        for (Polyline.Point point : line.points()) {
            if (point.day() >= day) {
                double span = Math.max(1, point.day() - before.day());
                return before.value() + (point.value() - before.value()) * (day - before.day()) / span;
            }
            before = point;
        }
        return before.value();
    }

    @Test
    void curve_hasItsCornersOnly() {
        double[] values = {5, 5, 5, 0, 2, 4, 6};
        assertThat(Polyline.through(-2, values).points())
                .containsExactly(
                        new Polyline.Point(-2, 5),
                        new Polyline.Point(0, 5),
                        new Polyline.Point(1, 0),
                        new Polyline.Point(4, 6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void curve_holdsEveryDay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[400];
        double level = 1e4;
        double slope = 0;
        for (int day = 0; day < values.length; day++) {
            if (random.nextInt(20) == 0) {
                level = random.nextDouble(1e6);
                slope = random.nextBoolean() ? 0 : random.nextDouble(-1e3, 1e3);
            }
            level += slope;
            values[day] = random.nextInt(40) == 0 ? level * level / 1e6 : level;
        }
        Polyline line = Polyline.through(0, values);
        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        assertThat(line.points().size()).isLessThan(values.length / 2);
        for (int day = 0; day < values.length; day++) {
            // 1e-13 of the largest is promised; the line itself is rounded as often again
            assertThat(at(line, day)).isCloseTo(values[day], within(3e-13 * largest));
        }
    }

    @Test
    void curve_isAPoint_whenThereIsOneDay() {
        assertThat(Polyline.through(3, new double[] {8}).points()).containsExactly(new Polyline.Point(3, 8));
        assertThatThrownBy(() -> Polyline.through(0, new double[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
