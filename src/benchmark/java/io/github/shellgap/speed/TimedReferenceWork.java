package io.github.shellgap.speed;

import io.github.shellgap.problem.UnreadableException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prints the least nanoseconds per draw-day of the reference work: through the engine, and in a plain loop. */
public final class TimedReferenceWork {
    private static final int SLICES = 1500;

    private TimedReferenceWork() {}

    /** Alternates the two, so that both meet the same machine. */
    public static void main(String[] arguments) throws UnreadableException {
        PreparedBlock block = PreparedBlock.of(PreparedBlock.REFERENCE_WORK);
        PlainLoop plain = new PlainLoop(block);
        long engineNanos = Long.MAX_VALUE;
        long plainNanos = Long.MAX_VALUE;
        for (int slice = 0; slice < SLICES; slice++) {
            long begun = System.nanoTime();
            block.run();
            long between = System.nanoTime();
            plain.run();
            engineNanos = Math.min(engineNanos, between - begun);
            plainNanos = Math.min(plainNanos, System.nanoTime() - between);
        }
        System.out.println(perDrawDay(engineNanos, block) + " " + perDrawDay(plainNanos, block));
    }

    private static BigDecimal perDrawDay(long nanos, PreparedBlock block) {
        return BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(block.drawDays()), 3, RoundingMode.HALF_UP);
    }
}
