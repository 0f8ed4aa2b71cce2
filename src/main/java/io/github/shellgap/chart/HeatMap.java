package io.github.shellgap.chart;

import java.util.List;

/**
 * How an outcome depends on two inputs.
 *
 * @param outcome its name says the statistic; a {@link Variable.Kind#CHANCE} is shown in words of likelihood
 * @param across the input from left to right
 * @param up the input from the lower edge to the upper
 * @param cells {@code [up][across]}: the outcome; {@link Variable#AFTER} for a date not reached
 * @param credits where the numbers come from
 */
public record HeatMap(Variable outcome, Side across, Side up, List<List<Double>> cells, Credits credits)
        implements Exhibit {
    /** The place in {@link Side#own} of a value that the scenario does not have. */
    public static final int NOWHERE = -1;

    /**
     * Copies the cells.
     *
     * @throws IllegalArgumentException if they are not one for each pair of values
     */
    public HeatMap {
        cells = cells.stream().map(List::copyOf).toList();
        int columns = across.values().size();
        if (cells.size() != up.values().size() || cells.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("cells must be " + up.values().size() + " rows of " + columns);
        }
    }

    /**
     * One side of the map.
     *
     * @param input that is varied
     * @param values it takes, rising, at least one
     * @param own place among them of the scenario's own value; {@link #NOWHERE} if it is none of them
     */
    public record Side(Variable input, List<Double> values, int own) {
        /**
         * Copies the values.
         *
         * @throws IllegalArgumentException if there is none, or the own place is not among them
         */
        public Side {
            values = List.copyOf(values);
            if (values.isEmpty() || own < NOWHERE || own >= values.size()) {
                throw new IllegalArgumentException(
                        "own must be a place among " + values.size() + " values, got " + own);
            }
        }
    }

    @Override
    public String word() {
        return "heatmap";
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.heatMap(this);
    }
}
