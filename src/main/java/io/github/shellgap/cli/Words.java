package io.github.shellgap.cli;

import io.github.shellgap.analysis.Statistic;
import io.github.shellgap.chart.ChartSize;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.scenario.CalendarUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line of which only a few are allowed. */
final class Words {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./-]+");

    private Words() {}

    /** Returns a word as a shell takes it. */
    static String inShell(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Reads one of the words of an enumeration, in lower case. */
    abstract static class Choice<E extends Enum<E>> implements ITypeConverter<E> {
        private final E[] constants;

        Choice(E[] constants) {
            this.constants = constants;
        }

        /** Returns the words allowed, in the order of their declaration. */
        final List<String> words() {
            return Arrays.stream(constants).map(Choice::word).toList();
        }

        @Override
        public final E convert(String written) {
            return Arrays.stream(constants)
                    .filter(constant -> word(constant).equals(written))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + written + "' is not one of " + String.join(", ", words())));
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }

    /** How draws are made. */
    static final class Samplers extends Choice<Sampler> {
        Samplers() {
            super(Sampler.values());
        }
    }

    /** By what results are cut. */
    static final class Resolutions extends Choice<CalendarUnit> {
        Resolutions() {
            super(CalendarUnit.values());
        }
    }

    /** Frames of charts. */
    static final class Sizes extends Choice<ChartSize> {
        Sizes() {
            super(ChartSize.values());
        }
    }

    /** The format of the series. */
    enum SeriesFormat {
        CSV,
        JSON
    }

    /** The format of the series. */
    static final class SeriesFormats extends Choice<SeriesFormat> {
        SeriesFormats() {
            super(SeriesFormat.values());
        }
    }

    /** The format of an exported model. */
    enum ExportFormat {
        XMILE,
        YAML,
        JSON
    }

    /** The format of an exported model. */
    static final class ExportFormats extends Choice<ExportFormat> {
        ExportFormats() {
            super(ExportFormat.values());
        }
    }

    /** What an analysis prints. */
    enum AnalysisFormat {
        TEXT,
        CSV,
        JSON
    }

    /** What an analysis prints. */
    static final class AnalysisFormats extends Choice<AnalysisFormat> {
        AnalysisFormats() {
            super(AnalysisFormat.values());
        }
    }

    /** Statistics over draws. */
    static final class Statistics extends Choice<Statistic> {
        Statistics() {
            super(Statistic.values());
        }
    }

    /** The format of an explanation. */
    enum ExplanationFormat {
        TEXT,
        CSV,
        JSON,
        MD
    }

    /** The format of an explanation. */
    static final class ExplanationFormats extends Choice<ExplanationFormat> {
        ExplanationFormats() {
            super(ExplanationFormat.values());
        }
    }

    /** The format of messages. */
    enum ErrorFormat {
        TEXT,
        JSON
    }

    /** The format of messages. */
    static final class ErrorFormats extends Choice<ErrorFormat> {
        ErrorFormats() {
            super(ErrorFormat.values());
        }
    }

    /** The shells that commands can be completed in. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    /** The shells that commands can be completed in. */
    static final class Shells extends Choice<Shell> {
        Shells() {
            super(Shell.values());
        }
    }

    /** What there is a schema of. */
    enum SchemaKind {
        SCENARIO,
        SERIES,
        SUMMARY
    }

    /** What there is a schema of. */
    static final class SchemaKinds extends Choice<SchemaKind> {
        SchemaKinds() {
            super(SchemaKind.values());
        }
    }
}
