package io.github.shellgap.compile;

import io.github.shellgap.engine.Block;
import io.github.shellgap.engine.DayFactors;
import io.github.shellgap.engine.Model;
import io.github.shellgap.engine.Piece;
import io.github.shellgap.engine.Piece.Day;
import io.github.shellgap.sampling.DailyNoise;
import java.util.Arrays;
import java.util.List;

/** The noises that multiply one flow, and the days on which it flows at all. */
final class NoiseRows {
    /** Draws that are walked side by side; a cache line holds their factors of one day. */
    private static final int LANES = 8;

    private final int index;
    private final List<NoisePlan> plans;
    private final int firstFlowing;
    private final int lastFlowing;

    NoiseRows(int index, Schedules lowered) {
        this.index = index;
        plans = lowered.noises();
        boolean isFixed = lowered.delay().isCertain()
                && lowered.pieces().stream().allMatch(piece -> piece.from().row() < 0);
        int delayDays = isFixed ? (int) lowered.delay().value() : 0;
        int first = Day.NEVER_ENDS;
        int last = Day.SINCE_EVER;
        for (Piece piece : lowered.pieces()) {
            first = Math.min(first, piece.from().day() + delayDays);
            last = Math.max(last, piece.toDay() + delayDays);
        }
        firstFlowing = isFixed ? first : Day.SINCE_EVER;
        lastFlowing = isFixed ? last : Day.NEVER_ENDS;
    }

    /** Returns the paths of the noises. */
    List<String> paths() {
        return plans.stream().map(NoisePlan::path).toList();
    }

    /** Returns the number of days of the period on which factors are held. */
    int days(Model model) {
        return Math.max(1, Math.min(model.days() - 1, lastFlowing) - Math.max(0, firstFlowing) + 1);
    }

    void fill(DrawSource source, Block block, long firstDraw, int draws) {
        int days = block.days();
        int preroll = block.prerollDays(draws);
        int first = Math.max(-preroll, firstFlowing);
        int last = Math.min(days - 1, lastFlowing);
        if (source.isCentral() || first > last) {
            block.setNoise(index, new DayFactors(0, 1, new double[0]));
            return;
        }
        NoiseCache.Key key = new NoiseCache.Key(
                plans.stream().map(plan -> source.noiseStream(plan.path())).toList(),
                new NoiseCache.Run(source.seed(), firstDraw, draws),
                new DailyNoise.Days(first, last),
                strengths(block, draws));
        int width = block.width();
        block.setNoise(index, source.noises().get(key, () -> new DayFactors(first, width, factors(key, width))));
    }

    private NoiseCache.Strengths strengths(Block block, int draws) {
        NoiseCache.Strengths strengths = new NoiseCache.Strengths(plans.size(), draws);
        for (int k = 0; k < plans.size(); k++) {
            NoisePlan plan = plans.get(k);
            for (int draw = 0; draw < draws; draw++) {
                double memoryDays = value(plan.memoryDays(), block, draw);
                strengths.set(k, draw, value(plan.sd(), block, draw), memoryDays, value(plan.delayDays(), block, draw));
            }
        }
        return strengths;
    }

    private static double[] factors(NoiseCache.Key key, int width) {
        Factors factors = new Factors(key, width);
        int draws = key.run().count();
        for (int plan = 0; plan < key.paths().size(); plan++) {
            for (int draw = 0; draw < draws; draw += LANES) {
                factors.multiply(plan, draw, Math.min(LANES, draws - draw));
            }
        }
        return factors.product;
    }

    private static double value(Operand operand, Block block, int draw) {
        return operand.isCertain() ? operand.value() : block.rows()[operand.row() * block.width() + draw];
    }

    /** The product of a flow's noises over the days on which it flows. */
    private static final class Factors {
        private final NoiseCache.Key key;
        private final int width;

        /** {@code [day * width + draw]}. */
        private final double[] product;

        Factors(NoiseCache.Key key, int width) {
            this.key = key;
            this.width = width;
            product = new double[key.days().count() * width];
            Arrays.fill(product, 1);
        }

        /** Multiplies by one noise, which a delayed schedule takes along. */
        void multiply(int plan, int firstDraw, int draws) {
            NoiseCache.Strengths strengths = key.strengths();
            DailyNoise.Strength[] strength = new DailyNoise.Strength[draws];
            int longestDelay = 0;
            for (int draw = 0; draw < draws; draw++) {
                strength[draw] = strengths.of(plan, firstDraw + draw);
                longestDelay = Math.max(longestDelay, strengths.delayDays(plan, firstDraw + draw));
            }
            DailyNoise.Days days = new DailyNoise.Days(
                    key.days().first() - longestDelay, key.days().last());
            double[] single = new double[days.count() * draws];
            new DailyNoise(key.run().seed(), key.paths().get(plan), days)
                    .fill(key.run().first() + firstDraw, strength, single);
            int[] lead = new int[draws];
            for (int draw = 0; draw < draws; draw++) {
                lead[draw] = (longestDelay - strengths.delayDays(plan, firstDraw + draw)) * draws + draw;
            }
            for (int day = 0; day < key.days().count(); day++) {
                for (int draw = 0; draw < draws; draw++) {
                    product[day * width + firstDraw + draw] *= single[day * draws + lead[draw]];
                }
            }
        }
    }
}
