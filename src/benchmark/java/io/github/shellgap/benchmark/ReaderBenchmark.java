package io.github.shellgap.benchmark;

import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.speed.PreparedBlock;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a file to a checked scenario with all its variants, in microseconds. */
@State(Scope.Thread)
@Fork(jvmArgsAppend = "@src/build/compiler.options")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReaderBenchmark {
    private final Path scenario = Path.of("scenarios/russia-2023.yaml");

    @Benchmark
    public Study read() throws UnreadableException {
        return PreparedBlock.study(scenario);
    }
}
