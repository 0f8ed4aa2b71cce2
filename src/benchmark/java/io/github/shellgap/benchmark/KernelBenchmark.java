package io.github.shellgap.benchmark;

import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.speed.PreparedBlock;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The engine on one block of 256 draws, in nanoseconds a draw-day. */
@State(Scope.Thread)
@Fork(jvmArgsAppend = "@src/build/compiler.options")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KernelBenchmark {
    private static final int REFERENCE_DAYS = 1461;
    private static final int GENERIC_DAYS = 3650;

    private PreparedBlock reference;
    private PreparedBlock generic;

    @Setup
    public void prepare() throws UnreadableException {
        reference = PreparedBlock.of(PreparedBlock.REFERENCE_WORK);
        generic = PreparedBlock.of(Path.of("src/benchmark/resources/generic.yaml"));
        if (reference.days() != REFERENCE_DAYS || generic.days() != GENERIC_DAYS) {
            throw new IllegalStateException("the scenarios have " + reference.days() + " and " + generic.days() + " days");
        }
    }

    /** One army and its supplier. */
    @Benchmark
    @OperationsPerInvocation(PreparedBlock.DRAWS * REFERENCE_DAYS)
    public double referenceWork() {
        return reference.run();
    }

    /** Four stockpiles of six flows each. */
    @Benchmark
    @OperationsPerInvocation(PreparedBlock.DRAWS * GENERIC_DAYS)
    public double fourStockpilesOfSixFlows() {
        return generic.run();
    }
}
