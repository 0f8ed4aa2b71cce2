package io.github.shellgap.benchmark;

import io.github.shellgap.stats.Quantiles;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The five quantiles of one measure in one interval, in microseconds; over {@link #draws} it is the cost of a value. */
@State(Scope.Thread)
@Fork(jvmArgsAppend = "@src/build/compiler.options")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class QuantilesBenchmark {
    private static final double[] FIVE = {0.05, 0.25, 0.5, 0.75, 0.95};

    @Param({"8192", "100000"})
    public int draws;

    private double[] sample;

    @Setup
    public void draw() {
        sample = new SplittableRandom(1).doubles(draws, 0, 1e7).toArray();
    }

    @Benchmark
    public double[] five() {
        return Quantiles.type7(sample, FIVE);
    }
}
