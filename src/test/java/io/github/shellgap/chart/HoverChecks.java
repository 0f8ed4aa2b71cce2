package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of the numbers under a pointer in every chart. */
final class HoverChecks {
    private HoverChecks() {}

    static void assertConsistent(Hover hover) {
        assertThat(hover.right()).isGreaterThan(hover.left());
        assertThat(hover.bottom()).isGreaterThan(hover.top());
        assertThat(hover.points()).isNotEmpty();
        double before = hover.left() - 1;
        for (Hover.Point point : hover.points()) {
            assertThat(point.values()).hasSameSizeAs(hover.names());
            assertThat(point.x()).isBetween(before, hover.right() + 1);
            before = point.x();
        }
    }
}
