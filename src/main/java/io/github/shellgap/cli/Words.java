package io.github.shellgap.cli;

import io.github.shellgap.analysis.Statistic;
import io.github.shellgap.chart.ChartSize;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.scenario.CalendarUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static <E extends Enum<E>> E of(E[] constants, String written) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + written + "' is not one of "
                        + Arrays.stream(constants)
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    /** How draws are made. */
    static final class Samplers implements ITypeConverter<Sampler> {
        @Override
        public Sampler convert(String written) {
            return of(Sampler.values(), written);
        }
    }

    /** By what results are cut. */
    static final class Resolutions implements ITypeConverter<CalendarUnit> {
        @Override
        public CalendarUnit convert(String written) {
            return of(CalendarUnit.values(), written);
        }
    }

    /** Frames of charts. */
    static final class Sizes implements ITypeConverter<ChartSize> {
        @Override
        public ChartSize convert(String written) {
            return of(ChartSize.values(), written);
        }
    }

    /** The format of the series. */
    enum SeriesFormat {
        CSV,
        JSON
    }

    /** The format of the series. */
    static final class SeriesFormats implements ITypeConverter<SeriesFormat> {
        @Override
        public SeriesFormat convert(String written) {
            return of(SeriesFormat.values(), written);
        }
    }

    /** The format of an exported model. */
    enum ExportFormat {
        XMILE,
        YAML,
        JSON
    }

    /** The format of an exported model. */
    static final class ExportFormats implements ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String written) {
            return of(ExportFormat.values(), written);
        }
    }

    /** What an analysis prints. */
    enum AnalysisFormat {
        TEXT,
        CSV,
        JSON
    }

    /** What an analysis prints. */
    static final class AnalysisFormats implements ITypeConverter<AnalysisFormat> {
        @Override
        public AnalysisFormat convert(String written) {
            return of(AnalysisFormat.values(), written);
        }
    }

    /** Statistics over draws. */
    static final class Statistics implements ITypeConverter<Statistic> {
        @Override
        public Statistic convert(String written) {
            return of(Statistic.values(), written);
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
    static final class ExplanationFormats implements ITypeConverter<ExplanationFormat> {
        @Override
        public ExplanationFormat convert(String written) {
            return of(ExplanationFormat.values(), written);
        }
    }

    /** The format of messages. */
    enum ErrorFormat {
        TEXT,
        JSON
    }

    /** The format of messages. */
    static final class ErrorFormats implements ITypeConverter<ErrorFormat> {
        @Override
        public ErrorFormat convert(String written) {
            return of(ErrorFormat.values(), written);
        }
    }
}
