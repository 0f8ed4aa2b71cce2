package io.github.shellgap.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class KnownRowsTest {
    private static double[] row(long seed) {
        return new SplittableRandom(seed).doubles(101).toArray();
    }

    @Test
    void statistics_areThoseOfTheRow_knownOrNot() {
        KnownRows base = KnownRows.none();
        KnownRows variant = base.ofAnotherVariant();
        for (int round = 0; round < 2; round++) {
            for (long seed = 0; seed < 20; seed++) {
                assertThat(base.statistics(row(seed))).isEqualTo(Statistics.of(row(seed)));
                assertThat(variant.statistics(row(seed + 10))).isEqualTo(Statistics.of(row(seed + 10)));
            }
        }
    }

    @Test
    void equalRows_shareOneResult_alsoThoseOfBase() {
        KnownRows base = KnownRows.none();
        Statistics first = base.statistics(row(1));
        assertThat(base.statistics(row(1))).isSameAs(first);
        assertThat(base.ofAnotherVariant().statistics(row(1))).isSameAs(first);
        KnownRows variant = base.ofAnotherVariant();
        Statistics own = variant.statistics(row(2));
        assertThat(base.statistics(row(2))).isNotSameAs(own);
    }

    @Test
    void rows_areToldApart_byOneValue() {
        KnownRows known = KnownRows.none();
        known.statistics(row(1));
        for (int i = 0; i < 101; i++) {
            double[] other = row(1);
            other[i] = 7;
            assertThat(known.statistics(other)).as("value %d", i).isEqualTo(Statistics.of(other));
        }
    }

    @Test
    void constantRows_haveThatValueThroughout() {
        double[] row = new double[50];
        Arrays.fill(row, 0.1);
        assertThat(KnownRows.none().statistics(row)).isEqualTo(new Statistics(0.1, 0.1, 0.1, 0.1, 0.1, 0.1));
        row[49] = 0.2;
        assertThat(KnownRows.none().statistics(row)).isEqualTo(Statistics.of(row));
    }

    @Test
    void infiniteRows_areRefused() {
        double[] row = new double[3];
        Arrays.fill(row, Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> KnownRows.none().statistics(row)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void room_mayHoldAnotherRow_afterwards() {
        KnownRows known = KnownRows.none();
        double[] room = row(1);
        known.statistics(room);
        System.arraycopy(row(2), 0, room, 0, room.length);
        assertThat(known.statistics(room)).isEqualTo(Statistics.of(row(2)));
        assertThat(known.statistics(row(1))).isEqualTo(Statistics.of(row(1)));
    }
}
