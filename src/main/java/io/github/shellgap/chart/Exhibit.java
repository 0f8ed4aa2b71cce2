package io.github.shellgap.chart;

/** What an analysis found, as plain numbers, for a chart of its own kind. */
public sealed interface Exhibit permits Tornado, HeatMap, Sweep, Hindcast, Waterfall, Posterior {
    /** Returns the word of the kind, for the names of files: {@code tornado}. */
    String word();

    /** Returns where the numbers come from. */
    Credits credits();

    /** Returns what the case for its kind makes of it. */
    <T> T match(Cases<T> cases);

    /**
     * One case for each kind.
     *
     * @param <T> what they make of it
     */
    interface Cases<T> {
        /** Which inputs drive an outcome. */
        T tornado(Tornado tornado);

        /** How an outcome depends on two inputs. */
        T heatMap(HeatMap heatMap);

        /** How an outcome depends on one input. */
        T sweep(Sweep sweep);

        /** How predictions compare with what was reported. */
        T hindcast(Hindcast hindcast);

        /** How much of an outcome is due to what. */
        T waterfall(Waterfall waterfall);

        /** What reports change in what is believed of inputs. */
        T posterior(Posterior posterior);
    }
}
