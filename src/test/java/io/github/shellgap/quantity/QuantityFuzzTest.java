package io.github.shellgap.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.shellgap.hostile.Bounds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** The language of quantities and dates against a fuzzer, as the reader is. */
@Tag("hostile")
final class QuantityFuzzTest {
    private static final List<Unit> UNITS = List.of(Unit.PLAIN, Unit.PER_YEAR, Unit.PER_DAY, Unit.YEARS, Unit.DAYS);

    /** Reads a text as UTF-8 with what is no UTF-8 replaced, as a command line does. */
    @FuzzTest(maxDuration = "5m")
    void quantity(byte @NotNull [] bytes) throws Exception {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Bounds.hold(() -> {
            check(text);
            QuantityParser.splitInterval(text).ifPresent(ends -> {
                check(ends.low());
                check(ends.high());
                assertThat(ends.highOffset()).isBetween(0, text.length());
            });
        });
    }

    @FuzzTest(maxDuration = "5m")
    void date(byte @NotNull [] bytes) throws Exception {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Bounds.hold(() -> {
            try {
                CalendarSpan span = CalendarSpan.parse(text);
                assertThat(span.first().getYear()).isBetween(1900, 2199);
                assertThat(span.last().getYear()).isBetween(1900, 2199);
            } catch (QuantityException fault) {
                check(fault, text);
            }
        });
    }

    /** Two quantities and what lies between them. */
    @FuzzTest(maxDuration = "5m")
    void range(byte @NotNull [] bytes) throws Exception {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Bounds.hold(() -> {
            try {
                QuantityRange range = QuantityRange.parse(text);
                for (double share : new double[] {0, 1e-300, 1.0 / 3, 0.5, 1}) {
                    assertThat(range.numberAt(share)).isFinite();
                    QuantityParser.parse(range.at(share));
                }
            } catch (QuantityException fault) {
                check(fault, text);
            }
        });
    }

    private static void check(String text) {
        try {
            Expression formula = QuantityParser.parse(text);
            for (Unit unit : UNITS) {
                evaluate(formula, unit);
            }
        } catch (QuantityException fault) {
            check(fault, text);
        }
    }

    /** A unit is known before any value is, and every value has it. */
    private static void evaluate(Expression formula, Unit ofNames) {
        try {
            Unit unit = formula.unit(name -> ofNames);
            assertThat(formula.evaluate(name -> new Quantity(2, ofNames)).unit())
                    .isEqualTo(unit);
        } catch (UnitMismatch mismatch) {
            assertThat(mismatch.getMessage()).isNotBlank();
        }
    }

    private static void check(QuantityException fault, String text) {
        assertThat(fault.getMessage()).isNotBlank();
        assertThat(fault.offset()).isBetween(0, text.length());
        assertThat(fault.length()).isBetween(0, text.length() - fault.offset());
    }
}
