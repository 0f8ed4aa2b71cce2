package io.github.shellgap.analysis;

import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the value of an input at which a statistic of a metric reaches a target, by bisection on paired draws.
 *
 * <p>The range is first tried at nine even steps, which shows whether the statistic moves one way, then halved to a
 * 4,096th of its width. The same is done with seven further, independent scramblings of the draws. The least and the
 * greatest of the eight answers hold the true one with probability 1 − 2 · 2⁻⁸ = 99.2 %, if an answer is as often too
 * low as too high.
 */
public final class GoalSearch {
    private static final int STEPS = 8;
    private static final int SCRAMBLINGS = 8;

    /** Halvings of the range after which a search ends, unless what is found is small beside the range. */
    private static final int HALVINGS = 12;

    /** Points of the range that can be tried: a search ends at the latest between two of them. */
    private static final long GRID = 1L << 20;

    private static final long WIDEST = GRID >> HALVINGS;

    /** Share of the value found within which the target is reached, unless the range is more than a thousand times as wide. */
    private static final double PRECISION = 0.001;

    /** Runs that a further scrambling takes, about. */
    private static final int TYPICAL_RUNS = 6;

    /** Steps by which the search of a further scrambling begins to leave the run's own answer. */
    private static final int FIRST_STRIDE = 8;

    private final Question question;
    private final Solution.Goal goal;
    private final Varied varied;
    private final Trials trials;

    /**
     * An input that can take any value of a range.
     *
     * @param path in the document
     * @param unit of its numbers
     */
    public record Varied(String path, String unit, Values values) {}

    /** The scenarios of a range. */
    public interface Values {
        /** Returns the number in the input's unit, {@code share} of the way from the lower end to the upper. */
        double number(double share);

        /** Returns that number as the format reads it. */
        String written(double share);

        /**
         * Returns the scenario with that value.
         *
         * @throws RefusedException if it is invalid
         */
        Scenario scenario(double share) throws RefusedException;
    }

    private GoalSearch(Question question, Solution.Goal goal, Varied varied, Trials trials) {
        this.question = question;
        this.goal = goal;
        this.varied = varied;
        this.trials = trials;
    }

    /**
     * Searches.
     *
     * @throws RefusedException if a scenario of the range cannot be run, or the target is reached more than once
     */
    public static Solution run(Question question, Solution.Goal goal, Varied varied, Progress progress)
            throws RefusedException {
        List<Scenario> sample = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            sample.add(varied.values().scenario((double) step / STEPS));
        }
        try (Trials trials = Trials.of(question.study(), sample, question.settings(), progress)) {
            trials.require(question.scenario(), List.of(question.metric()), 3);
            return new GoalSearch(question, goal, varied, trials).solve();
        }
    }

    private Solution solve() throws RefusedException {
        Line own = new Line(question.settings().seed());
        long typical = (long) TYPICAL_RUNS;
        trials.expect(STEPS + 1 + HALVINGS - 3 + (SCRAMBLINGS - 1) * typical);
        for (int step = 0; step <= STEPS; step++) {
            own.at(step * GRID / STEPS);
        }
        List<Long> crossings = own.crossings();
        List<Solution.Tried> ends = List.of(own.tried(0), own.tried(GRID));
        if (crossings.size() > 1) {
            throw new RefusedException(
                    "the target is reached more than once: between "
                            + crossings.stream()
                                    .map(at -> own.written(at) + " and " + own.written(at + GRID / STEPS))
                                    .toList(),
                    "narrow the range to one of them");
        }
        List<Solution.Found> found = new ArrayList<>();
        if (!crossings.isEmpty()) {
            found.add(found(own, own.bisect(crossings.get(0), crossings.get(0) + GRID / STEPS)));
        }
        boolean isMonotone = own.isMonotone();
        return new Solution(question.basis(trials), goal, varied.path(), varied.unit(), ends, found, isMonotone);
    }

    /**
     * Where the target is reached.
     *
     * @param low a point at which it is not, or the same as {@code high} at the lower end; below 0 if it is reached before
     *     the range
     * @param high the next point that was tried; beyond the grid if it is not reached
     */
    private record Step(long low, long high) {
        static final Step BEFORE = new Step(-1, -1);
        static final Step BEYOND = new Step(GRID + 1, GRID + 1);
    }

    private Solution.Found found(Line own, Step answer) throws RefusedException {
        long low = answer.low;
        long high = answer.high;
        Line lowLine = own;
        Line highLine = own;
        boolean isOpenBelow = false;
        boolean isOpenAbove = false;
        int scramblings = trials.draws() == 1 ? 1 : SCRAMBLINGS;
        for (int k = 1; k < scramblings; k++) {
            trials.expect((long) (scramblings - k) * TYPICAL_RUNS);
            trials.turnToOtherDraws();
            Line line = new Line(question.settings().seed() + 0x9E3779B97F4A7C15L * k);
            Step other = line.searchFrom(answer, own.isAboveAtStart());
            isOpenBelow |= other.low < 0;
            isOpenAbove |= other.high > GRID;
            if (other.low < low) {
                low = Math.max(0, other.low);
                lowLine = line;
            }
            if (other.high > high) {
                high = Math.min(GRID, other.high);
                highLine = line;
            }
        }
        return new Solution.Found(
                own.tried(answer.high),
                lowLine.tried(low),
                highLine.tried(high),
                isOpenBelow,
                isOpenAbove,
                scramblings);
    }

    /** The statistic over the range with one scrambling of the draws, at the points of a grid as they are tried. */
    private final class Line {
        private final long seed;
        private final Map<Long, Double> known = new TreeMap<>();

        Line(long seed) {
            this.seed = seed;
        }

        double at(long point) throws RefusedException {
            Double value = known.get(point);
            if (value != null) {
                return value;
            }
            List<Metric> metrics = List.of(question.metric());
            Scenario scenario = varied.values().scenario(share(point));
            double reached = goal.statistic()
                    .of(trials.run(scenario, metrics, trials.drawsOf(seed)).get(0));
            known.put(point, reached);
            return reached;
        }

        private static double share(long point) {
            return (double) point / GRID;
        }

        String written(long point) {
            return varied.values().written(share(point));
        }

        Solution.Tried tried(long point) throws RefusedException {
            return new Solution.Tried(varied.values().number(share(point)), written(point), at(point));
        }

        /** Returns whether the statistic begins above the target, and so has to fall to it. */
        boolean isAboveAtStart() throws RefusedException {
            return at(0) > goal.target();
        }

        /** Returns whether the target is reached at a point, coming from the lower end. */
        private boolean isReached(long point, boolean isFalling) throws RefusedException {
            double value = at(point);
            return isFalling ? value <= goal.target() : value >= goal.target();
        }

        /** Returns the steps, by their lower ends, within which the target is reached or left again. */
        List<Long> crossings() throws RefusedException {
            boolean isFalling = isAboveAtStart();
            List<Long> crossings = new ArrayList<>();
            long step = GRID / STEPS;
            boolean before = at(0) == goal.target();
            if (before) {
                return List.of(0L);
            }
            for (long point = 0; point < GRID; point += step) {
                boolean after = isReached(point + step, isFalling);
                if (after != before) {
                    crossings.add(point);
                }
                before = after;
            }
            return crossings;
        }

        /** Returns where the target is reached, which it is not at the one point and is at the other. */
        Step bisect(long notReached, long reached) throws RefusedException {
            boolean isFalling = isAboveAtStart();
            if (isReached(notReached, isFalling)) {
                return new Step(notReached, notReached);
            }
            return bisect(notReached, reached, isFalling);
        }

        private Step bisect(long notReached, long reached, boolean isFalling) throws RefusedException {
            long low = notReached;
            long high = reached;
            while (high - low > 1 && !isNarrow(low, high)) {
                long middle = (low + high) / 2;
                if (isReached(middle, isFalling)) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return new Step(low, high);
        }

        private boolean isNarrow(long low, long high) {
            double from = varied.values().number(share(low));
            double to = varied.values().number(share(high));
            return high - low <= WIDEST && Math.abs(to - from) <= PRECISION * Math.max(Math.abs(from), Math.abs(to));
        }

        /** Returns where the target is reached, near a guess. */
        Step searchFrom(Step guess, boolean isFalling) throws RefusedException {
            boolean isBefore = isReached(guess.high, isFalling);
            long inner = guess.high;
            long width = guess.high > guess.low ? guess.high - guess.low : WIDEST;
            for (long stride = FIRST_STRIDE * width; ; stride *= 2) {
                long outer = Math.max(0, Math.min(GRID, isBefore ? inner - stride : inner + stride));
                if (isReached(outer, isFalling) != isBefore) {
                    return isBefore ? bisect(outer, inner, isFalling) : bisect(inner, outer, isFalling);
                }
                if (outer == 0 || outer == GRID) {
                    return isBefore ? Step.BEFORE : Step.BEYOND;
                }
                inner = outer;
            }
        }

        boolean isMonotone() {
            boolean rises = false;
            boolean falls = false;
            double before = Double.NaN;
            for (double value : known.values()) {
                rises |= value > before;
                falls |= value < before;
                before = value;
            }
            return !(rises && falls);
        }
    }
}
