package io.github.shellgap.chart;

import org.jspecify.annotations.Nullable;

/**
 * How a chart is dressed.
 *
 * @param size of the frame
 * @param isBare whether title and subtitle are left out, for pages that set their own headline
 * @param title in the author's words; {@code null} to say the finding the numbers support
 * @param subtitle in the author's words; {@code null} to say measure, unit, period and statistic
 * @param version of the program for the run stamp; {@code null} to leave it out
 */
public record ChartStyle(
        ChartSize size,
        boolean isBare,
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable String version) {
    /** A figure at column width with its own headline. */
    public static final ChartStyle REPORT = new ChartStyle(ChartSize.REPORT, false, null, null, null);

    /** Returns the same style with the version of the program in the run stamp. */
    public ChartStyle withVersion(String version) {
        return new ChartStyle(size, isBare, title, subtitle, version);
    }

    /** Returns the same style with other words; {@code null} keeps what the chart says of itself. */
    public ChartStyle withWords(@Nullable String newTitle, @Nullable String newSubtitle) {
        return new ChartStyle(size, isBare, newTitle, newSubtitle, version);
    }

    /** Returns the same style in a frame of another size. */
    public ChartStyle withSize(ChartSize newSize) {
        return new ChartStyle(newSize, isBare, title, subtitle, version);
    }

    /** Returns the same style without title and subtitle. */
    public ChartStyle bare() {
        return new ChartStyle(size, true, title, subtitle, version);
    }
}
