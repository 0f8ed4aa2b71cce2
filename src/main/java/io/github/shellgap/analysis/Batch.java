package io.github.shellgap.analysis;

import io.github.shellgap.engine.Collector;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Lifetime;
import io.github.shellgap.engine.Model;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.engine.Tally;

/**
 * Consecutive draws of one thread, kept until they are counted together: bins are fetched from memory once for all of
 * them instead of once a block.
 */
final class Batch implements Collector {
    private final Samples samples;
    private int begin;

    /** Makes room for so many draws. */
    Batch(Model model, Cut cut, int draws) {
        samples = new Samples(model, cut, draws);
    }

    /** Begins anew with a draw. */
    void begin(int firstDraw) {
        begin = firstDraw;
    }

    @Override
    public void interval(int interval, Tally tally, int firstDraw) {
        samples.interval(interval, tally, firstDraw - begin);
    }

    @Override
    public void period(Lifetime lifetime, int firstDraw) {
        samples.period(lifetime, firstDraw - begin);
    }

    /** Returns what the draws since the beginning came to, the first in the first place. */
    Samples samples() {
        return samples;
    }
}
