package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Study;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Closed indices of kinds of inputs where they follow from variances: a sum of independent inputs, and a product. */
final class ReliancesTest {
    /** Variances of the sum: a 100, b 400, c 400, d 100, in (10k)^2; what is left is their sum. */
    private static final String SUM = """
            format: shellgap/1
            title: A sum
            period: { from: 2023-01-01, to: 2023-01-31 }
            parameters:
              a: { normal: [5M, 100k] }
              b: { normal: [5M, 200k] }
              c: { normal: [5M, 200k] }
              d: { normal: [5M, 100k] }
            stockpiles: { s: { initial: a + b + c + d } }
            consumption: { fires: { from: s, rate: 1M/month } }
            """;

    private static final Reliances.Kinds KINDS = new Reliances.Kinds(
            List.of("weak", "strong", "unheard of"),
            paths -> paths.contains("parameters.a") || paths.contains("parameters.b") ? "weak" : "strong");

    private static Settings settings(Sampler sampler, boolean isCentral) {
        return new Settings(8192, 3, sampler, isCentral, CalendarUnit.MONTH, 2);
    }

    private static List<Reliance> reliances(String scenario, Settings settings) throws Exception {
        Study study = Trial.study(scenario);
        List<Metric> metrics = List.of(
                new Metric.StockAt("stock:s@2023-01-31", "s", LocalDate.of(2023, 1, 31)),
                new Metric.Total("shortfall:s", "s", Measure.SHORTFALL, null));
        return Reliances.of(study, study.base(), settings, metrics, KINDS);
    }

    @ParameterizedTest
    @EnumSource(Sampler.class)
    void closedIndices_areTheSharesOfASum_andNothingIsSaidOfWhatNeverVaries(Sampler sampler) throws Exception {
        List<Reliance> found = reliances(SUM, settings(sampler, false));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).draws()).isEqualTo(2048);
        assertThat(found.get(0).shares()).extracting(Reliance.Share::kind).containsExactly("weak", "strong");
        double allowed = sampler == Sampler.SOBOL ? 0.02 : 0.08;
        assertThat(found.get(0).shares()).allSatisfy(share -> {
            assertThat(share.inputs()).isEqualTo(2);
            assertThat(share.closed().value()).isCloseTo(0.5, within(allowed));
            assertThat(share.total().value()).isCloseTo(0.5, within(allowed));
            assertThat(share.closed().low()).isLessThan(0.5);
            assertThat(share.closed().high()).isGreaterThan(0.45);
        });
    }

    @Test
    void whatAKindExplainsTogether_countsAsItsOwn() throws Exception {
        // the product of two inputs without a mean of their own is interaction alone, within one kind
        String product = SUM.replace("a + b + c + d", "20M + (a - 5M) * (b - 5M) / 50k + c - c");

        List<Reliance> found = reliances(product, settings(Sampler.SOBOL, false));

        assertThat(found.get(0).shares().get(0).closed().value()).isCloseTo(1, within(0.05));
        assertThat(found.get(0).shares().get(1).total().value()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aCentralRun_restsOnNothing() throws Exception {
        assertThat(reliances(SUM, settings(Sampler.SOBOL, true))).isEmpty();
    }

    @Test
    void aQuarterOfTheDraws_isRun_butNoFewerThan64_norMoreThan2048() throws Exception {
        for (int[] drawsAndRun : new int[][] {{64, 64}, {256, 64}, {1024, 256}, {16_384, 2048}}) {
            Settings settings = new Settings(drawsAndRun[0], 3, Sampler.SOBOL, false, CalendarUnit.MONTH, 2);
            assertThat(reliances(SUM, settings).get(0).draws()).isEqualTo(drawsAndRun[1]);
        }
        assertThat(reliances(SUM, new Settings(63, 3, Sampler.SOBOL, false, CalendarUnit.MONTH, 2)))
                .isEmpty();
    }
}
