package io.github.shellgap.benchmark;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.engine.Block;
import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.sampling.InverseDistributions;
import io.github.shellgap.sampling.ScrambledSobol;
import io.github.shellgap.scenario.Variant;
import io.github.shellgap.speed.PreparedBlock;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.DoubleUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Points, their inverse distributions and daily noise, in nanoseconds a number. */
@State(Scope.Thread)
@Fork(jvmArgsAppend = "@src/build/compiler.options")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SamplingBenchmark {
    private static final int DRAWS = PreparedBlock.DRAWS;
    private static final int NOISY_DAYS = 1461;

    private final double[] unit = new double[DRAWS];
    private final ScrambledSobol sobol = new ScrambledSobol(1, List.of("a", "b", "c", "d", "e", "f", "g", "h"));
    private final DoubleUnaryOperator triangular = InverseDistributions.triangular(8e6, 11e6, 15e6);
    private final DoubleUnaryOperator logNormal = InverseDistributions.interval(0.8, 1.25);
    private final DoubleUnaryOperator beta = InverseDistributions.beta(2, 5, 0, 1);
    private CompiledStudy study;
    private CompiledScenario noisy;
    private Block block;
    private long seed;
    private long firstDraw;

    @Setup
    public void prepare() throws UnreadableException {
        sobol.fill(7, 0, DRAWS, unit, 0);
        study = CompiledStudy.of(PreparedBlock.study(Path.of("src/benchmark/resources/noisy.yaml")));
        noisy = study.variant(Variant.BASE);
        block = noisy.newBlock(DRAWS);
    }

    /** Points of the eighth dimension of a scrambled sequence. */
    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public double[] sobol() {
        firstDraw = (firstDraw + DRAWS) % (1 << 20);
        double[] points = new double[DRAWS];
        sobol.fill(7, firstDraw, DRAWS, points, 0);
        return points;
    }

    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public double inverseTriangular() {
        return sum(triangular);
    }

    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public double inverseLogNormal() {
        return sum(logNormal);
    }

    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public double inverseBeta() {
        return sum(beta);
    }

    /** Factors of one flow by day and draw; each time with another seed, for noises are kept. */
    @Benchmark
    @OperationsPerInvocation(DRAWS * NOISY_DAYS)
    public Block noise() {
        study.forgetNoises();
        noisy.fill(study.sobol(seed++), block, 0, DRAWS, new AtomicLongArray(noisy.clippedPlaces().size()));
        return block;
    }

    private double sum(DoubleUnaryOperator inverse) {
        double sum = 0;
        for (double u : unit) {
            sum += inverse.applyAsDouble(u);
        }
        return sum;
    }
}
