package io.github.shellgap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedRowsTest {
    private static final int DRAWS = 3;
    private final PackedRows packed = new PackedRows();

    @Test
    void manyRows_areHandedBackAsTheyWere_whetherOneEqualsAnotherOrNot() {
        double[][] rows = {{1, 2, 3}, {1, 2, 3}, {4, 4, 4}, {1, 2, 3}, {5, 6, 7}, {1, 2, 3}, {5, 6, 7}};
        packed.begin(DRAWS);
        packed.row(rows[0], 0);
        for (int row = 1; row < rows.length; row++) {
            packed.next(rows[row]);
        }
        packed.read();
        for (double[] row : rows) {
            double[] back = new double[DRAWS];
            packed.next(back);
            assertThat(back).containsExactly(row);
        }
    }

    @Test
    void rowsLikeTheOneBefore_takeNoRoom() {
        // by hand; what equals an older row than the last is kept again, and a row of one number takes none
        assertThat(ownRows(new double[] {1, 2, 3}, new double[] {1, 2, 3}, new double[] {1, 2, 3}))
                .isEqualTo(1);
        assertThat(ownRows(new double[] {1, 2, 3}, new double[] {7, 7, 8}, new double[] {1, 2, 3}))
                .isEqualTo(3);
        assertThat(ownRows(new double[] {1, 1, 1}, new double[] {2, 2, 2})).isZero();
    }

    private int ownRows(double[]... rows) {
        packed.begin(DRAWS);
        for (double[] row : rows) {
            packed.next(row);
        }
        return packed.ownRows();
    }

    @Test
    void trimmedRows_areStillThere() {
        packed.begin(2);
        packed.wholes(new int[] {8, 9}, 0, 2);
        packed.row(new double[] {1, 2}, 0);
        packed.trim();
        packed.read();
        int[] wholes = new int[2];
        packed.wholes(wholes, 0, 2);
        assertThat(wholes).containsExactly(8, 9);
        double[] row = new double[2];
        packed.row(row, 0);
        assertThat(row).containsExactly(1, 2);
    }
}
